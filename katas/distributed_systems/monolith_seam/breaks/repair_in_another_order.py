"""Repair in another order.

Breaks: "by ascending id"
"""


class Orders:
    ...

    def repair(self):
        orders = self._conn.execute("SELECT id FROM orders WHERE status = 'open' ORDER BY id DESC").fetchall()
        return [order_id for order_id, in orders if self._bill(order_id, self._items(order_id)) != 'open']
