"""A shop in one program, with a seam between ordering and billing."""

from __future__ import annotations

import sqlite3
from typing import Protocol

SCHEMA = """
CREATE TABLE prices (sku TEXT PRIMARY KEY, cents INTEGER NOT NULL);
CREATE TABLE invoices (order_id INTEGER PRIMARY KEY, cents INTEGER NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT NOT NULL);
CREATE TABLE order_lines (order_id INTEGER NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL);
"""


class UnknownSku(Exception):
    """An order has a sku without a price."""


class BillingUnclear(Exception):
    """Nobody knows whether it was done."""


class BillingApi(Protocol):
    """The seam: all that ordering knows of billing."""

    def bill(self, order_id: int, items: dict[str, int]) -> int: ...

    def totals(self, order_ids: list[int]) -> dict[int, int]: ...


class LocalBilling:
    """Billing in the same process."""

    def __init__(self, conn):
        self.conn = conn

    # TODO: the two methods of BillingApi


class HttpBilling:
    """Billing as a service; `send(method, path, body)` returns `(status, text)`."""

    def __init__(self, send):
        self.send = send

    # TODO: the same two methods, with one round trip each


class Orders:
    """Ordering."""

    def __init__(self, conn, billing):
        self.conn = conn
        self.billing = billing

    def place(self, order_id, items):
        # TODO: this reaches into the tables of billing, and its transaction cannot cross a network
        with self.conn:
            self.conn.execute("INSERT INTO orders VALUES (?, 'billed')", (order_id,))
            cents = 0
            for sku, quantity in items.items():
                row = self.conn.execute("SELECT cents FROM prices WHERE sku = ?", (sku,)).fetchone()
                cents += row[0] * quantity
            self.conn.execute("INSERT INTO invoices VALUES (?, ?)", (order_id, cents))
        return "billed"

    def repair(self):
        # TODO
        return []

    def report(self):
        # TODO: a join across the seam
        return self.conn.execute(
            "SELECT id, status, cents FROM orders LEFT JOIN invoices ON order_id = id ORDER BY id"
        ).fetchall()


def keeps_the_contract(billing):
    """For the extra mile: what ordering relies on, as a test for every provider."""
    raise NotImplementedError
