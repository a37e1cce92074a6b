"""Every exception is unclear.

Breaks: "Other exceptions reach the caller."
"""


class Orders:
    ...

    def _bill(self, order_id, items):
        try:
            self._billing.bill(order_id, items)
        except UnknownSku:
            status = 'rejected'
        except Exception:
            return 'open'
        else:
            status = 'billed'
        with self._conn:
            self._conn.execute('UPDATE orders SET status = ? WHERE id = ?', (status, order_id))
        return status
