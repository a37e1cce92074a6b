"""Zero without an invoice.

Breaks: "for those that have an invoice"
"""


class LocalBilling:
    ...

    def totals(self, order_ids):
        rows = self._conn.execute('SELECT order_id, cents FROM invoices WHERE order_id IN (SELECT value FROM json_each(?))', (json.dumps(order_ids),))
        return dict.fromkeys(order_ids, 0) | dict(rows.fetchall())
