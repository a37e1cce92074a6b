"""Repair returns billed only.

Breaks: "the list of those that are no longer open"
"""


class Orders:
    ...

    def repair(self):
        orders = self._conn.execute("SELECT id FROM orders WHERE status = 'open' ORDER BY id").fetchall()
        return [order_id for order_id, in orders if self._bill(order_id, self._items(order_id)) == 'billed']
