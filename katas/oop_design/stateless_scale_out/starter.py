"""A shop that sells tickets."""

import itertools
import threading

SCHEMA = """
CREATE TABLE events (name TEXT PRIMARY KEY, seats INTEGER NOT NULL);
CREATE TABLE orders (id TEXT NOT NULL, event TEXT NOT NULL, buyer TEXT NOT NULL);
CREATE TABLE calls (buyer TEXT NOT NULL, minute INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (buyer, minute));
"""


class SoldOut(Exception):
    """There is no seat left."""


class TooMany(Exception):
    """The buyer has used up the calls of this minute."""


class TicketShop:
    """Sells tickets. TODO: it works perfectly, once."""

    def __init__(self, conn):
        self._conn = conn
        self._lock = threading.Lock()
        self._ids = itertools.count(1)
        self._calls = {}

    def reserve(self, event, buyer, minute):
        """Sell a seat; the id of the order."""
        with self._lock:
            number = self._calls.get((buyer, minute), 0) + 1
            self._calls[buyer, minute] = number
            if number > 3:
                raise TooMany(buyer)
            seats = self.seats(event)
            if seats == 0:
                raise SoldOut(event)
            self._conn.execute("UPDATE events SET seats = ? WHERE name = ?", (seats - 1, event))
            order = str(next(self._ids))
            self._conn.execute("INSERT INTO orders VALUES (?, ?, ?)", (order, event, buyer))
            self._conn.commit()
            return order

    def seats(self, event):
        """How many seats are left."""
        row = self._conn.execute("SELECT seats FROM events WHERE name = ?", (event,)).fetchone()
        return row[0] if row else 0
