"""Repair asks for all.

Breaks: "has every open order billed again"
"""


class Orders:
    ...

    def repair(self):
        orders = self._conn.execute("SELECT id FROM orders ORDER BY id").fetchall()
        return [order_id for order_id, in orders if self._bill(order_id, self._items(order_id)) != 'open']
