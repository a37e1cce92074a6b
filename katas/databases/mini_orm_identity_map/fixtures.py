"""Mapped classes, some of them awkward, and a library to map."""

from __future__ import annotations

import sqlite3
from typing import Any

from katabook import named, sql

SCHEMA = """
    CREATE TABLE authors (id INTEGER PRIMARY KEY, city TEXT, note TEXT, name TEXT UNIQUE, born INTEGER);
    CREATE TABLE books (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES authors (id), title TEXT);
    CREATE TABLE copies (id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id), shelf TEXT);
    INSERT INTO authors (id, name, city, born) VALUES (0, 'Zed', NULL, 0), (7, 'Ann', 'Oslo', 1970), (8, 'Bo', 'Bern', NULL), (9, 'Cy', '', 1980);
    INSERT INTO books VALUES (7, 7, 'Tide'), (8, 7, 'Salt'), (3, NULL, 'Salt');
"""


class Mapped:
    """An instance has an attribute for each column, None unless it is given."""

    table: str
    columns: tuple[str, ...]

    def __init__(self, **values: Any) -> None:
        for name in self.columns:
            setattr(self, name, values.get(name))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name, None)!r}' for name in self.columns)})"


class Author(Mapped):
    table, columns = "authors", ("id", "name", "city", "born")


class Signature(Mapped):
    """The same table as that of authors."""

    table, columns = "authors", ("id", "name")


class Book(Mapped):
    """Equal to every other book, and unhashable."""

    table, columns, parents = "books", ("id", "author_id", "title"), (Author,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Book)

    __hash__ = None  # type: ignore[assignment]


class Copy(Mapped):
    table, columns, parents = "copies", ("id", "book_id", "shelf"), (Book,)


def library(*, enforced: bool = False) -> sqlite3.Connection:
    conn = named(sql.connect(), "conn")
    conn.executescript(SCHEMA)
    if enforced:
        conn.execute("PRAGMA foreign_keys = ON")
    return conn


def rows(conn: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    with sql.unrecorded(conn):
        columns = {"authors": "id, name, city, born"}.get(table, "*")
        return sqlite3.Cursor(conn).execute(f"SELECT {columns} FROM {table} ORDER BY id").fetchall()


def behind(conn: sqlite3.Connection, text: str) -> None:
    """Another program changes the database (on this connection, past every recording)."""
    with sql.unrecorded(conn):
        sqlite3.Cursor(conn).execute(text)


def values(obj: Any) -> tuple[Any, ...]:
    return tuple(getattr(obj, name, "(no attribute)") for name in obj.columns)
