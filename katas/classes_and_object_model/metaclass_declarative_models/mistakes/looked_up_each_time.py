"""The fields are looked up on the class whenever they are needed.

The search runs with every instance and every statement, although the class does not change; and it finds what no body
declared: after `Order.late = Field("TEXT")`, the fields were
{{the_fields_are_settled_once: Order.fields, after Order.late = Field('TEXT')}}. Collect them once, in `__new__`, and
keep the dict in the class.

Fails: the_fields_are_settled_once
"""


class ModelMeta(type):
    @classmethod
    def __prepare__(mcls, name: str, bases: tuple[type, ...], /, **keywords: Any) -> _Body:
        return _Body()

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace, **keywords)
        if sum(field.primary for field in cls.fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")

    @property
    def fields(cls):
        found = {}
        for kind in reversed(cls.__mro__):
            found.update({key: value for key, value in vars(kind).items() if isinstance(value, Field)})
        return found


class Field:
    ...

    def __get__(self, instance, owner):
        if instance is None:
            return self
        raise AttributeError("no value")


class Model(metaclass=ModelMeta):
    """A row of the table that its class declares."""

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            if name not in type(self).fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)

    @classmethod
    def create_sql(cls) -> str:
        columns = [
            f'"{name}" {field.kind}{" PRIMARY KEY" if field.primary else ""}' for name, field in cls.fields.items()
        ]
        return f'CREATE TABLE "{cls.__name__}" ({", ".join(columns)})'

    def save(self, conn: sqlite3.Connection) -> None:
        fields = type(self).fields
        names = ", ".join(f'"{name}"' for name in fields)
        places = ", ".join("?" for _ in fields)
        values = [vars(self).get(name) for name in fields]
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({places})', values)
