"""A shop that sells tickets, in any number of workers: all state is in the database."""

import sqlite3
import uuid

SCHEMA = """
CREATE TABLE events (name TEXT PRIMARY KEY, seats INTEGER NOT NULL);
CREATE TABLE orders (id TEXT NOT NULL, event TEXT NOT NULL, buyer TEXT NOT NULL);
CREATE TABLE calls (buyer TEXT NOT NULL, minute INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (buyer, minute));
"""

_CALLS = 3


class SoldOut(Exception):
    """There is no seat left."""


class TooMany(Exception):
    """The buyer has used up the calls of this minute."""


class TicketShop:
    """Sells tickets; keeps nothing but its connection."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def reserve(self, event: str, buyer: str, minute: int) -> str:
        """Sell a seat; the id of the order. Raises TooMany and SoldOut."""
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        with self._conn:
            taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ? AND seats > 0", (event,))
            if taken.rowcount == 0:
                raise SoldOut(event)
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order

    def seats(self, event: str) -> int:
        """How many seats are left."""
        row: tuple[int] | None
        row = self._conn.execute("SELECT seats FROM events WHERE name = ?", (event,)).fetchone()
        return row[0] if row else 0

    def _counted(self, buyer: str, minute: int) -> int:
        """Count one call of that buyer in that minute; which one it is."""
        with self._conn:
            row: tuple[int] = self._conn.execute(
                "INSERT INTO calls (buyer, minute, number) VALUES (?, ?, 1) "
                "ON CONFLICT (buyer, minute) DO UPDATE SET number = number + 1 RETURNING number",
                (buyer, minute),
            ).fetchone()
            return row[0]
