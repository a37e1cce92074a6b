"""A tuple of ids.

Breaks: "`totals(order_ids)` takes a list"
"""


class Orders:
    ...

    def report(self):
        orders = self._conn.execute('SELECT id, status FROM orders ORDER BY id').fetchall()
        totals = self._billing.totals(tuple(order_id for order_id, _ in orders))
        return [(order_id, status, totals.get(order_id)) for order_id, status in orders]
