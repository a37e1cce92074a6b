"""`dir(cls)` lists what a class has, so it lists the fields.

`dir()` sorts by the alphabet: the fields of Order came as {{the_body_becomes_a_table: list(Order.fields)}}. The order of
the body is only in the namespace that the metaclass receives (and, in the class, in its own `vars`).

Fails: the_body_becomes_a_table
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        cls.fields = {key: getattr(cls, key) for key in dir(cls) if isinstance(getattr(cls, key), Field)}
        if sum(field.primary for field in cls.fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        return cls


class Field:
    ...

    def __get__(self, instance, owner):
        if instance is None:
            return self
        raise AttributeError("no value")
