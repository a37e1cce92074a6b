"""The fields of the body come first.

Breaks: "First come the fields of the parent in the parent's order, then those of the body in the order of the body."
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        fields: dict[str, Field] = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        own = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        fields = {**own, **{key: value for key, value in fields.items() if key not in own}}
        if sum(field.primary for field in fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field)}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)
