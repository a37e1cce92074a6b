"""If billing cannot be reached, the order is rejected.

Nobody knows whether the invoice was written, and the customer is told that there is no order: {{half_done_is_seen_and_repaired: message}}. Unclear is a state of its own.

Fails: half_done_is_seen_and_repaired
"""


class Orders:
    ...

    def _bill(self, order_id, items):
        try:
            self._billing.bill(order_id, items)
        except (BillingUnclear, UnknownSku):
            status = 'rejected'
        else:
            status = 'billed'
        with self._conn:
            self._conn.execute('UPDATE orders SET status = ? WHERE id = ?', (status, order_id))
        return status
