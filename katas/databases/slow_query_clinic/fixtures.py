"""A shop of any size in which the answers stay the same, and the queries as they were."""

from __future__ import annotations

import sqlite3
from typing import Any

from katabook import evidence, fail, named, sql

SCHEMA = """
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, created TEXT, status TEXT, cents INTEGER);
    CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT, name TEXT);
"""

#: Orders that are in every shop; days and statuses with every awkward neighbour, ids not in the order of time.
ORDERS = [
    (901, 7, "2024-02-28 23:59:59.750", "open", 100), (902, 7, "2024-02-29 00:00:00", "open", 200), (903, 8, "2024-02-29 12:00:00", "paid", 300),
    (900, 8, "2024-02-29 12:00:00", "open", 350), (904, 7, "2024-02-29 23:59:59.999", "paid", 0), (905, 7, "2024-03-01 00:00:00", "open", 400),
    (906, 9, "2025-12-31 23:59:59", "open", 500), (907, 9, "2025-12-31 23:59:59.001", "Open", 600), (908, 9, "2026-01-01 00:00:00", "open", 700),
    (909, 7, None, "open", 1), (910, 7, "2024-02-29 08:00:00", None, 2), (911, None, "2024-02-29 08:00:00.5", "open", 3),
    *[(700 + n, 1000 + n, f"2023-05-05 {n % 24:02}:00:00", "sent", n) for n in range(130)],
    *[(920 + n, 7, f"2025-06-{n + 1:02} 10:00:00", "open", n) for n in range(14)],
    (935, 7, "2025-06-14 10:00:00", "open", 5), (919, 7, "2025-06-14 10:00:00", "open", 6), (936, 9, "2025-06-14 10:00:00", "open", 6),
]
CUSTOMERS = [
    (7, "Ann@Example.org", "Ann"), (8, "bo@example.org", "Bo"), (3, "ANN@EXAMPLE.ORG", "Anna"), (9, "École@Example.org", "Cy"),
    (10, "école@example.org", "Dee"), (13, "ann@example.org", "Ann"), (11, None, "Eve"), (12, "", "Fay"), (5, "ann@example.org.uk", "Gus"), (0, "a%@example.org", "Hal"),
]

DAYS = ["2024-02-29", "2024-02-28", "2024-03-01", "2025-12-31", "2026-01-01", "2020-01-01", "2025-06-14", "2023-05-05"]
EMAILS = ["ann@example.org", "ANN@example.ORG", "BO@EXAMPLE.ORG", "École@example.org", "école@EXAMPLE.org", "", "nobody@example.org", "a%@example.org", "%", "ann@example.or_", " ann@example.org"]

SLOW = {
    "orders_on": "SELECT id, cents FROM orders WHERE date(created) = ? ORDER BY created, id",
    "latest_open": "SELECT id, created FROM orders WHERE customer_id = ? AND status = 'open' ORDER BY created DESC, id DESC LIMIT 10",
    "find_customer": "SELECT id, name FROM customers WHERE lower(email) = lower(?) ORDER BY id",
}


def shop(indexes: list[str], *, others: int = 0, own: int = 0) -> sqlite3.Connection:
    """The orders above, `others` orders and customers that belong to no answer, and `own` orders of customer 7 that do not."""
    conn = named(sql.connect(), "conn")
    conn.executescript(SCHEMA)
    conn.executemany("INSERT INTO orders VALUES (?, ?, ?, ?, ?)", ORDERS)
    conn.executemany("INSERT INTO customers VALUES (?, ?, ?)", CUSTOMERS)
    statuses = ("open", "paid", "sent", "open", "paid")
    conn.executemany(
        "INSERT INTO orders VALUES (?, ?, ?, ?, ?)",
        ((10_000 + n, 100 + n % 50, f"20{10 + n % 29}-{n % 12 + 1:02}-{n % 28 + 1:02} {n % 24:02}:{n % 60:02}:00", statuses[n % 5], n) for n in range(others)),
    )
    conn.executemany("INSERT INTO customers VALUES (?, ?, ?)", ((10_000 + n, f"User{n}@Example.net", f"user {n}") for n in range(others)))
    # Older open ones, newer ones that are not open.
    conn.executemany(
        "INSERT INTO orders VALUES (?, ?, ?, ?, ?)",
        ((500_000 + n, 7, f"{2000 if n % 2 else 2030}-{n % 12 + 1:02}-{n % 28 + 1:02} 00:00:00", "open" if n % 2 else "paid", n) for n in range(own)),
    )
    conn.commit()
    for text in indexes:
        try:
            conn.execute(text)
        except (sqlite3.Error, sqlite3.Warning) as problem:
            evidence("SQLite said", str(problem), exact=False)
            fail("SQLite refused a statement of INDEXES", call=text)
    conn.commit()
    return conn


def as_before(conn: sqlite3.Connection, name: str, argument: Any) -> list[tuple[Any, ...]]:
    with sql.unrecorded(conn):
        cursor = sqlite3.Cursor(conn)
        cursor.row_factory = None
        return cursor.execute(SLOW[name], (argument,)).fetchall()


def everything(conn: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """Names of all tables and indexes, temporary ones and statistics included."""
    with sql.unrecorded(conn):
        return conn.execute("SELECT type, name FROM sqlite_master UNION ALL SELECT type, name FROM sqlite_temp_master ORDER BY 1, 2").fetchall()


def columns(conn: sqlite3.Connection, names: list[str]) -> str:
    """The columns of indexes, in their order."""
    with sql.unrecorded(conn):
        found = [[row[2] or "an expression" for row in conn.execute(f'PRAGMA index_info("{name}")')] for name in names]
    return "; ".join(", ".join(index) for index in found) or "none"


def index_names(conn: sqlite3.Connection) -> list[str]:
    with sql.unrecorded(conn):
        return [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name")]
