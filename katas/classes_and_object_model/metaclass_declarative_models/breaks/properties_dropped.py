"""Properties do not survive.

Breaks: "Methods and other attributes of the body stay as they are."
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        fields: dict[str, Field] = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        fields.update({key: value for key, value in namespace.items() if isinstance(value, Field)})
        if sum(field.primary for field in fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field) and not isinstance(value, property)}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)
