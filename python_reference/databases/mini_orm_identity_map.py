"""A session: one object for each row, and one moment at which everything that changed is written."""

import sqlite3
from graphlib import TopologicalSorter
from typing import Any, ClassVar, Protocol


class _Mapped(Protocol):
    """What a mapped class has: the name of its table, and the names of its columns."""

    table: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]


class Session:
    """Loads objects, remembers what was loaded, and writes what has changed since."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        # The identity map, and beside each object the values that its row has.
        self._objects: dict[tuple[type[_Mapped], Any], Any] = {}
        self._stored: dict[tuple[type[_Mapped], Any], dict[str, Any]] = {}
        self._added: list[Any] = []

    def get(self, cls: type[_Mapped], key: Any) -> Any:
        """The object of that row, always the same one; None if there is no such row."""
        if (cls, key) in self._objects:
            return self._objects[cls, key]
        values = self._select(cls, key)
        if values is None:
            return None
        obj = cls()
        self._remember(obj, values)
        return obj

    def add(self, obj: _Mapped) -> None:
        """Have the object inserted by the next flush."""
        if not any(known is obj for known in (*self._added, *self._objects.values())):
            self._added.append(obj)

    def flush(self) -> None:
        """Write what was added and what has changed; the transaction stays open."""
        for obj in _parents_first(self._added):
            self._insert(obj)
        self._added.clear()
        for (cls, key), obj in self._objects.items():
            stored = self._stored[cls, key]
            changed = {name: value for name, value in _values(obj).items() if value != stored[name]}
            if changed:
                places = ", ".join(f"{name} = ?" for name in changed)
                self._conn.execute(f"UPDATE {cls.table} SET {places} WHERE id = ?", (*changed.values(), key))
                stored.update(changed)

    def commit(self) -> None:
        """Write everything, and make it permanent."""
        self.flush()
        self._conn.commit()

    def rollback(self) -> None:
        """Undo the transaction; objects have the values of their rows again."""
        self._conn.rollback()
        self._added.clear()
        for (cls, key), obj in list(self._objects.items()):
            values = self._select(cls, key)
            if values is None:
                del self._objects[cls, key], self._stored[cls, key]
            else:
                self._remember(obj, values)

    def _select(self, cls: type[_Mapped], key: Any) -> dict[str, Any] | None:
        text = f"SELECT {', '.join(cls.columns)} FROM {cls.table} WHERE id = ?"
        row = self._conn.execute(text, (key,)).fetchone()
        return None if row is None else dict(zip(cls.columns, row, strict=True))

    def _remember(self, obj: Any, values: dict[str, Any]) -> None:
        for name, value in values.items():
            setattr(obj, name, value)
        self._objects[type(obj), values["id"]] = obj
        self._stored[type(obj), values["id"]] = values

    def _insert(self, obj: Any) -> None:
        values = _values(obj)
        text = f"INSERT INTO {obj.table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
        cursor = self._conn.execute(text, tuple(values.values()))
        values["id"] = cursor.lastrowid  # the one that it had, or the one that the database chose
        self._remember(obj, values)


def _values(obj: Any) -> dict[str, Any]:
    return {name: getattr(obj, name) for name in obj.columns}


def _parents_first(objects: list[Any]) -> list[Any]:
    """The objects, those of a class after those of the classes that it refers to."""
    graph = {type(obj): getattr(obj, "parents", ()) for obj in objects}
    place = {cls: number for number, cls in enumerate(TopologicalSorter(graph).static_order())}
    return sorted(objects, key=lambda obj: place[type(obj)])
