"""Three queries that read what they return, and the indexes that let them."""

import sqlite3
from typing import Any

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]


def orders_on(conn: sqlite3.Connection, day: str) -> list[tuple[Any, ...]]:
    """Orders of one day, from the first to the last."""
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created >= ? AND created < date(?, '+1 day') ORDER BY created, id",
        (day, day),
    ).fetchall()


def latest_open(conn: sqlite3.Connection, customer_id: int) -> list[tuple[Any, ...]]:
    """The ten latest open orders of a customer, the latest first."""
    return conn.execute(
        "SELECT id, created FROM orders WHERE customer_id = ? AND status = 'open' "
        "ORDER BY created DESC, id DESC LIMIT 10",
        (customer_id,),
    ).fetchall()


def find_customer(conn: sqlite3.Connection, email: str) -> list[tuple[Any, ...]]:
    """Customers with this address, whatever the case of its letters."""
    return conn.execute(
        "SELECT id, name FROM customers WHERE lower(email) = lower(?) ORDER BY id", (email,)
    ).fetchall()


def diagnose(conn: sqlite3.Connection, text: str, values: tuple[Any, ...] = ()) -> set[str]:
    """What the plan of a statement has that makes it slow on a large table."""
    findings = set()
    for *_, line in conn.execute(f"EXPLAIN QUERY PLAN {text}", values):
        if line.startswith("SCAN"):
            findings.add("scan")
        if "TEMP B-TREE" in line:
            findings.add("sort")
    return findings
