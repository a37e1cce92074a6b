"""A Field with `__get__` and `__set__` can keep the value in itself.

There is one Field for all instances of the model: what was assigned last is what everybody reads.
{{an_instance_has_values_and_nothing_else: message}}: it was {{an_instance_has_values_and_nothing_else: actual}}. The value belongs
to the instance: keep it in `vars(instance)`.

Fails: an_instance_has_values_and_nothing_else
"""


class Field:
    ...

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if not hasattr(self, "value"):
            raise AttributeError("no value")
        return self.value

    def __set__(self, instance, value):
        self.value = value


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
