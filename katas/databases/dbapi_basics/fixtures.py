"""The shop's database, and ways to look at it that no recording sees."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from katabook import fail, named, sql

SCHEMA = """
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT NOT NULL);
    CREATE TABLE items (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id),
                        sku TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0));
"""

#: Texts that a statement put together as text would change or choke on.
ODD = ("O'Brien", 'Ann "the boss"', "x'); DELETE FROM orders; --", "", "?", ":id", "{customer}", "%s", "NULL", "007", "a, b")


class Unavailable(Exception):
    """What the source of the items raises."""


def shop(*, reverse: bool = False) -> sqlite3.Connection:
    """The tables, empty; reverse: where no order is asked for, rows come from the last to the first."""
    conn = named(sql.connect(), "conn")
    conn.executescript(SCHEMA)
    if reverse:
        conn.execute("PRAGMA reverse_unordered_selects = ON")
    return conn


def asked(conn: sqlite3.Connection, text: str, *values: Any) -> list[tuple[Any, ...]]:
    """Rows as tuples, whatever was set on the connection, and in no recording."""
    with sql.unrecorded(conn):
        try:
            cursor = sqlite3.Cursor(conn)
            cursor.row_factory = None
            return cursor.execute(text, values).fetchall()
        except sqlite3.ProgrammingError:
            fail("the connection was closed, and the code that opened it cannot go on")


def orders(conn: sqlite3.Connection) -> list[tuple[Any, ...]]:
    return asked(conn, "SELECT id, customer FROM orders ORDER BY id")


def items(conn: sqlite3.Connection) -> list[tuple[Any, ...]]:
    return asked(conn, "SELECT order_id, sku, quantity FROM items ORDER BY id")


def breaks_off(error: BaseException) -> Iterator[tuple[str, int]]:
    """One item, and then the source fails."""
    yield ("tea", 1)
    raise error


def filled(count: int) -> sqlite3.Connection:
    """A shop with so many items, which are not stored in the order of their orders."""
    conn = shop(reverse=True)
    with conn:
        conn.executemany("INSERT INTO orders VALUES (?, ?)", [(n, f"customer {n}") for n in (5, 3, 9)])
        conn.executemany("INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)", many(count))
    return conn


def many(count: int) -> list[tuple[int, str, int]]:
    return [((5, 3, 9)[n % 3], f"sku-{(n * 7) % 10}", n % 4 + 1) for n in range(count)]
