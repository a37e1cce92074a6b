"""The order in which the fields are collected makes no difference.

It is the order of the columns, and of every row that is inserted without their names. The fields of Order came as
{{the_body_becomes_a_table: list(Order.fields)}}: in the order of the alphabet, which is also the order of `dir(cls)`. The
order of the body is in the namespace that the metaclass receives.

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
