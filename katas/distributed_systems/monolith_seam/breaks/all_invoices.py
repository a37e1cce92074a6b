"""All invoices.

Breaks: "for those that have an invoice"
"""


class LocalBilling:
    ...

    def totals(self, order_ids):
        rows = self._conn.execute('SELECT order_id, cents FROM invoices')
        return dict(rows.fetchall())
