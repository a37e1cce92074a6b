"""A Field is only read by the metaclass, so it may stay where it is.

What stays in the namespace is an attribute of the class, and an instance without a value finds it there:
`Order().cents` gave {{an_instance_has_values_and_nothing_else: Order().cents}}. It is true, and it is no value. Leave the
Fields out of the namespace that the class is made from, or give Field a `__get__`.

Fails: an_instance_has_values_and_nothing_else
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
        return super().__new__(mcls, name, bases, {**namespace, "fields": fields}, **keywords)
