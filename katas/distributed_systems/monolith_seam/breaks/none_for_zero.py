"""None for zero.

Breaks: "`None` for the cents of an order
  without an invoice"
"""


class Orders:
    ...

    def report(self):
        orders = self._conn.execute('SELECT id, status FROM orders ORDER BY id').fetchall()
        totals = self._billing.totals([order_id for order_id, _ in orders])
        return [(order_id, status, totals.get(order_id) or None) for order_id, status in orders]
