"""Repair holds a transaction while it asks.

Breaks: "Whenever billing is asked, the order is committed"
"""


class Orders:
    ...

    def repair(self):
        self._conn.execute("BEGIN IMMEDIATE")
        orders = self._conn.execute("SELECT id FROM orders WHERE status = 'open' ORDER BY id").fetchall()
        return [order_id for order_id, in orders if self._bill(order_id, self._items(order_id)) != 'open']
