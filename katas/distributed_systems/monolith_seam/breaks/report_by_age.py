"""Report by age.

Breaks: "by ascending id, with `None`"
"""


class Orders:
    ...

    def report(self):
        orders = self._conn.execute('SELECT id, status FROM orders ORDER BY rowid DESC').fetchall()
        totals = self._billing.totals([order_id for order_id, _ in orders])
        return [(order_id, status, totals.get(order_id)) for order_id, status in orders]
