"""Status is not committed.

Breaks: "No transaction is left open."
"""


class Orders:
    ...

    def _bill(self, order_id, items):
        try:
            self._billing.bill(order_id, items)
        except BillingUnclear:
            return 'open'
        except UnknownSku:
            status = 'rejected'
        else:
            status = 'billed'
        if True:
            self._conn.execute('UPDATE orders SET status = ? WHERE id = ?', (status, order_id))
        return status
