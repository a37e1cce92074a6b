"""Totals leave a transaction.

Breaks: "No transaction is left open."
"""


class Orders:
    ...

    def report(self):
        orders = self._conn.execute('SELECT id, status FROM orders ORDER BY id').fetchall()
        totals = self._billing.totals([order_id for order_id, _ in orders])
        self._conn.execute("BEGIN")
        return [(order_id, status, totals.get(order_id)) for order_id, status in orders]
