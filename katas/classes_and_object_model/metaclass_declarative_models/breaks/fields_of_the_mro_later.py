"""The fields are put together at the first use.

Breaks: "The fields are settled when the class statement runs"
"""


class ModelMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases, /, **keywords):
        return _Body()

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace, **keywords)
        cls._fields = None
        if sum(field.primary for field in cls._found().values()) > 1:
            raise TypeError(f"{name} has more than one primary field")

    def _found(cls):
        found = {}
        for kind in reversed(cls.__mro__):
            found.update({key: value for key, value in vars(kind).items() if isinstance(value, Field)})
        return found

    @property
    def fields(cls):
        if cls._fields is None:
            cls._fields = cls._found()
        return cls._fields


class Field:
    ...

    def __get__(self, instance, owner):
        if instance is None:
            return self
        raise AttributeError("no value")


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name, value in values.items():
            if name not in type(self).fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)

    @classmethod
    def create_sql(cls):
        columns = [
            f'"{name}" {field.kind}{" PRIMARY KEY" if field.primary else ""}' for name, field in cls.fields.items()
        ]
        return f'CREATE TABLE "{cls.__name__}" ({", ".join(columns)})'

    def save(self, conn):
        fields = type(self).fields
        names = ", ".join(f'"{name}"' for name in fields)
        places = ", ".join("?" for _ in fields)
        values = [vars(self).get(name) for name in fields]
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({places})', values)
