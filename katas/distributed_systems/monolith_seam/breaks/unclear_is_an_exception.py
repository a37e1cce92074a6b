"""Unclear is an exception.

Breaks: "After `BillingUnclear` it stays"
"""


class Orders:
    ...

    def _bill(self, order_id, items):
        try:
            self._billing.bill(order_id, items)
        except BillingUnclear:
            raise
        except UnknownSku:
            status = 'rejected'
        else:
            status = 'billed'
        with self._conn:
            self._conn.execute('UPDATE orders SET status = ? WHERE id = ?', (status, order_id))
        return status
