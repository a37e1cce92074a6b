"""Orders in a database: one transaction for each, values beside the text, rows one at a time."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any


def add_order(conn: sqlite3.Connection, customer: str, items: Iterable[tuple[str, int]]) -> int:
    """Store an order with all of its items, or nothing; return its id."""
    with conn:
        order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
        assert order_id is not None  # it is set after an INSERT
        conn.executemany(
            "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
            ((order_id, sku, quantity) for sku, quantity in items),
        )
    return order_id


def find_order(conn: sqlite3.Connection, order_id: int) -> dict[str, Any] | None:
    """The order with its items, or None if there is none of that id."""
    row = conn.execute("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        return None
    items = conn.execute("SELECT sku, quantity FROM items WHERE order_id = ? ORDER BY id", (order_id,)).fetchall()
    return {"id": order_id, "customer": row[0], "items": items}


def all_items(conn: sqlite3.Connection) -> Iterator[tuple[int, str, int]]:
    """All items of all orders, fetched as they are asked for."""
    return conn.execute("SELECT order_id, sku, quantity FROM items ORDER BY id")


def count_orders(path: str) -> int:
    """The number of orders in a database file."""
    with closing(sqlite3.connect(path)) as conn:
        (count,) = conn.execute("SELECT count(*) FROM orders").fetchone()
    return int(count)
