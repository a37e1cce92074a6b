"""Events that are announced if and only if their order was stored, and counted once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

_Event = dict[str, Any]


class Shop:
    """Stores orders, and announces those that were stored."""

    def __init__(self, conn: sqlite3.Connection, publish: Callable[[_Event], Any]) -> None:
        self._conn = conn
        self._publish = publish
        conn.execute("CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, customer TEXT, cents INTEGER)")
        conn.execute("CREATE TABLE IF NOT EXISTS outbox (number INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT)")

    def place(self, order: str, customer: str, cents: int) -> None:
        """Store an order, and the event that tells of it, in one transaction."""
        event = {"id": f"placed/{order}", "type": "order_placed", "order": order, "customer": customer, "cents": cents}
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
            self._conn.execute("INSERT INTO outbox (event) VALUES (?)", (json.dumps(event),))

    def relay(self) -> None:
        """Publish what has not been published, in the order in which it was stored."""
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            self._publish(json.loads(event))
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))


class Points:
    """Counts a customer's points: one for each full 100 cents of an order."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        conn.execute("CREATE TABLE IF NOT EXISTS points (customer TEXT PRIMARY KEY, points INTEGER NOT NULL)")
        conn.execute("CREATE TABLE IF NOT EXISTS handled (id TEXT PRIMARY KEY)")

    def handle(self, event: _Event) -> None:
        """Count this event, unless it was counted before."""
        if event["type"] != "order_placed":
            return
        with self._conn:
            note = self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (event["id"],))
            if note.rowcount:
                self._conn.execute(
                    "INSERT INTO points (customer, points) VALUES (?, ?)"
                    " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                    (event["customer"], event["cents"] // 100),
                )


class Board:
    """Shows the latest status of each order that has been heard of."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        conn.execute("CREATE TABLE IF NOT EXISTS board (id TEXT PRIMARY KEY, version INTEGER, status TEXT)")

    def handle(self, event: _Event) -> None:
        """Note the status, unless a later one is known."""
        with self._conn:
            self._conn.execute(
                "INSERT INTO board (id, version, status) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status"
                " WHERE excluded.version > version",
                (event["order"], event["version"], event["status"]),
            )

    def status(self, order: str) -> str | None:
        """The latest status of this order that is known here."""
        row = self._conn.execute("SELECT status FROM board WHERE id = ?", (order,)).fetchone()
        return row[0] if row else None
