"""Events that are announced if and only if their order was stored, and counted once."""

from __future__ import annotations


class Shop:
    """Stores orders, and announces those that were stored."""

    def __init__(self, conn, publish):
        self._conn = conn
        self._publish = publish
        conn.execute("CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, customer TEXT, cents INTEGER)")

    def place(self, order, customer, cents):
        """Store an order, and announce it."""
        # TODO: the process may die between these two lines
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
        self._publish({"id": order, "type": "order_placed", "order": order, "customer": customer, "cents": cents})

    def relay(self):
        """Publish what has not been published, in the order in which it was stored."""
        # TODO


class Points:
    """Counts a customer's points: one for each full 100 cents of an order."""

    def __init__(self, conn):
        self._conn = conn
        conn.execute("CREATE TABLE IF NOT EXISTS points (customer TEXT PRIMARY KEY, points INTEGER NOT NULL)")

    def handle(self, event):
        """Count this event, unless it was counted before."""
        # TODO: the bus may deliver an event twice
        with self._conn:
            self._conn.execute(
                "INSERT INTO points (customer, points) VALUES (?, ?)"
                " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                (event["customer"], event["cents"] // 100),
            )


class Board:
    """Shows the latest status of each order that has been heard of (the extra mile)."""

    def __init__(self, conn):
        self._conn = conn

    def handle(self, event):
        """Note the status, unless a later one is known."""

    def status(self, order):
        """The latest status of this order that is known here."""
