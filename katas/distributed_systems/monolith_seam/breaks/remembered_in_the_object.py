"""Remembered in the object.

Breaks: "If the order has an invoice already"
"""


class LocalBilling:
    ...

    def __init__(self, conn):
        self._conn = conn
        self._done = {}

    def bill(self, order_id, items):
        if order_id in self._done:
            return self._done[order_id]
        cents = sum(self._price(sku) * quantity for sku, quantity in items.items())
        with self._conn:
            self._conn.execute("INSERT INTO invoices VALUES (?, ?)", (order_id, cents))
        self._done[order_id] = cents
        return cents
