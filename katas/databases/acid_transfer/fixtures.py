"""Databases with the learner's tables in them, and ways to look at them that no recording sees."""

from __future__ import annotations

import sqlite3
from typing import Any

from katabook import called, evidence, fail, named, sql

BALANCES = [(1, 500), (2, 0), (3, 70)]


def bank(solution: Any, path: str = ":memory:", **options: Any) -> sqlite3.Connection:
    """A database that `setup` has prepared, with three accounts."""
    conn = named(sql.connect(path, **options), "conn")
    called(solution.setup, conn)
    if conn.in_transaction:
        fail("setup has returned, and its tables are not committed", call="setup(conn)", place=solution.setup)
    try:
        with sql.unrecorded(conn), conn:
            sqlite3.Cursor(conn).executemany("INSERT INTO accounts (id, cents) VALUES (?, ?)", BALANCES)
    except sqlite3.Error as problem:
        evidence("SQLite said", str(problem), exact=False)
        fail("accounts with 500, 0 and 70 cents could not be stored", call="setup(conn)", place=solution.setup)
    return conn


def asked(conn: sqlite3.Connection, text: str) -> list[tuple[Any, ...]]:
    with sql.unrecorded(conn):
        cursor = sqlite3.Cursor(conn)
        cursor.row_factory = None
        return cursor.execute(text).fetchall()


def balances(conn: sqlite3.Connection) -> dict[int, Any]:
    return dict(asked(conn, "SELECT id, cents FROM accounts ORDER BY id"))


def ledger(conn: sqlite3.Connection) -> list[tuple[Any, ...]]:
    return asked(conn, "SELECT src, dst, cents FROM ledger ORDER BY id")
