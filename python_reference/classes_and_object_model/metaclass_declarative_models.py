"""Models that are declared by the body of a class, and the table that follows from it."""

import sqlite3
from typing import Any, ClassVar


class Field:
    """A column, as the body of a model declares it."""

    def __init__(self, kind: str, *, primary: bool = False) -> None:
        self.kind = kind
        self.primary = primary


class _Body(dict[str, Any]):
    """The namespace in which the body of a model runs: a second field of one name is refused."""

    def __setitem__(self, name: str, value: Any) -> None:
        if isinstance(value, Field) and isinstance(self.get(name), Field):
            raise TypeError(f"the field {name!r} is declared twice")
        super().__setitem__(name, value)


class ModelMeta(type):
    """Makes models: collects the fields of the body, once."""

    fields: dict[str, Field]

    @classmethod
    def __prepare__(mcls, name: str, bases: tuple[type, ...], /, **keywords: Any) -> _Body:  # noqa: N804
        return _Body()

    def __new__(mcls, name: str, bases: "tuple[ModelMeta, ...]", namespace: dict[str, Any]) -> "ModelMeta":
        inherited = bases[0].fields if bases else {}
        own = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        fields = {**inherited, **own}
        if sum(field.primary for field in fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        # The fields themselves do not become attributes: an instance without a value would find them there.
        rest = {key: value for key, value in namespace.items() if key not in own}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields})


class Model(metaclass=ModelMeta):
    """A row of the table that its class declares."""

    fields: ClassVar[dict[str, Field]]

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            if name not in self.fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)

    @classmethod
    def create_sql(cls) -> str:
        """The statement that creates the table."""
        columns = [
            f'"{name}" {field.kind}{" PRIMARY KEY" if field.primary else ""}' for name, field in cls.fields.items()
        ]
        return f'CREATE TABLE "{cls.__name__}" ({", ".join(columns)})'

    def save(self, conn: sqlite3.Connection) -> None:
        """Insert a row with the present values; committing is the caller's business."""
        names = ", ".join(f'"{name}"' for name in self.fields)
        places = ", ".join("?" for _ in self.fields)
        values = [getattr(self, name, None) for name in self.fields]
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({places})', values)
