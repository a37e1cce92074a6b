"""The parent's field stays.

Breaks: "A field that the body declares again replaces the parent's"
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        fields: dict[str, Field] = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        for key, value in namespace.items():
            if isinstance(value, Field):
                fields.setdefault(key, value)
        if sum(field.primary for field in fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field)}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)
