"""Repair returns all.

Breaks: "the list of those that are no longer open"
"""


class Orders:
    ...

    def repair(self):
        orders = self._conn.execute("SELECT id FROM orders WHERE status = 'open' ORDER BY id").fetchall()
        for order_id, in orders:
            self._bill(order_id, self._items(order_id))
        return [order_id for order_id, in orders]
