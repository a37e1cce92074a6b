"""The shop's sheet, what its columns depend on, and what a schema says about itself."""

from __future__ import annotations

import sqlite3
from typing import Any

from katabook import named, sql

COLUMNS = ("order_id", "ordered_on", "customer_id", "customer_name", "postal_code", "city", "sku", "product_name", "quantity", "price_cents")

CREATE = """CREATE TABLE sheet (order_id INTEGER, ordered_on TEXT, customer_id INTEGER, customer_name TEXT,
    postal_code TEXT, city TEXT, sku TEXT, product_name TEXT, quantity INTEGER, price_cents INTEGER)"""

#: What each column depends on.
KEYS = {
    "quantity": ("order_id", "sku"), "price_cents": ("order_id", "sku"), "product_name": ("sku",), "ordered_on": ("order_id",),
    "customer_id": ("order_id",), "customer_name": ("customer_id",), "postal_code": ("customer_id",), "city": ("postal_code",),
}

#: (column, the key whose table refers, the key whose table it refers to).
REFERENCES = [
    ("order_id", ("order_id", "sku"), ("order_id",)), ("sku", ("order_id", "sku"), ("sku",)),
    ("customer_id", ("order_id",), ("customer_id",)), ("postal_code", ("customer_id",), ("postal_code",)),
]

_ANN, _OTHER_ANN, _BO, _NOBODY, _CY = (4, "Ann", "01067", "Dresden"), (9, "Ann", "01067", "Dresden"), (0, "Bo", "01097", "Dresden"), (11, "", None, None), (6, "Cy", "2000", "Oslo")
_TEA, _INK, _OTHER_INK, _PEN, _ASH = ("007", "Tea"), ("I1", "Ink"), ("I2", "Ink"), ("1e3", "Pen"), ("a9", "Ash")

#: Two customers share a name, two products, a city has two codes; prices differ, also for one customer; leading zeros count.
SHEET = [
    (7, "2026-03-01", *_ANN, *_TEA, 2, 450), (7, "2026-03-01", *_ANN, *_INK, 1, 900), (3, "2026-03-01", *_BO, *_INK, 1, 900),
    (12, "2026-03-02", *_OTHER_ANN, *_TEA, 2, 430), (8, "2026-03-02", *_NOBODY, *_OTHER_INK, 5, 880), (8, "2026-03-02", *_NOBODY, *_TEA, 1, 0),
    (5, "2026-02-27", *_ANN, *_ASH, 2, 470), (5, "2026-02-27", *_ANN, *_TEA, 2, 470), (5, "2026-02-27", *_ANN, *_PEN, 10, 120), (5, "2026-02-27", *_ANN, *_INK, 1, 900),
    (14, "2026-03-05", *_CY, *_PEN, 3, 120), (15, "2026-03-05", *_CY, *_PEN, 3, 120), (16, "2026-03-05", *_NOBODY, *_PEN, 3, 120),
]


def shop(rows: list[tuple[Any, ...]] = SHEET) -> sqlite3.Connection:
    conn = named(sql.connect(), "conn")
    conn.execute(CREATE)
    conn.executemany(f"INSERT INTO sheet VALUES ({', '.join('?' * 10)})", rows)
    conn.commit()
    return conn


def contacts(rows: list[tuple[int, str | None]]) -> sqlite3.Connection:
    conn = named(sql.connect(), "conn")
    conn.execute("CREATE TABLE contacts (customer_id INTEGER PRIMARY KEY, phones TEXT)")
    conn.executemany("INSERT INTO contacts VALUES (?, ?)", rows)
    conn.commit()
    return conn


class Table:
    """A table of the learner's: its columns with their types, and its primary key."""

    def __init__(self, conn: sqlite3.Connection, name: str) -> None:
        self.name = name
        info = asked(conn, f'PRAGMA table_info("{name}")')
        self.columns = {row[1]: row[2].upper() for row in info}
        self.key = tuple(sorted(row[1] for row in info if row[5]))


def tables(conn: sqlite3.Connection) -> list[Table]:
    names = asked(conn, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return [Table(conn, name) for (name,) in names]


def asked(conn: sqlite3.Connection, text: str, *values: Any) -> list[tuple[Any, ...]]:
    with sql.unrecorded(conn):
        cursor = sqlite3.Cursor(conn)
        cursor.row_factory = None
        return cursor.execute(text, values).fetchall()
