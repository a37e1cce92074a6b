"""Class statements as functions, and databases to try them on."""

from __future__ import annotations

import sqlite3
import types
from typing import Any

from katabook import named, sql


def statement(name: str, base: type, *body: tuple[str, Any]) -> Any:
    """What `class NAME(base)` makes whose body binds these names, in this order."""

    def fill(namespace: Any) -> None:
        namespace["__module__"] = "shop"
        for key, value in body:
            namespace[key] = value

    return named(types.new_class(name, (base,), {}, fill), name)


def database() -> sqlite3.Connection:
    return named(sql.connect(), "conn")


def table_info(conn: sqlite3.Connection, table: str) -> list[tuple[str, str, bool]]:
    """(name, kind, is primary) of each column, in order."""
    with sql.unrecorded(conn):
        return [(row[1], row[2], bool(row[5])) for row in conn.execute(f'PRAGMA table_info("{table}")')]


def rows(conn: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    with sql.unrecorded(conn):
        return conn.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()


#: Values that a statement put together as text would change or choke on.
CANARIES: tuple[Any, ...] = ("O'Brien'); DROP TABLE \"Order\"; --", '"cents"', "?", "007", "NULL", "", "{}", "%s")
