"""A model without fields of its own has its parent's dict.

Breaks: "Each model has a dict of its own"
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        fields: dict[str, Field] = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        own = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        fields = {**fields, **own} if own or not bases else next((base.fields for base in bases if hasattr(base, "fields")), fields)
        if sum(field.primary for field in fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field)}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)
