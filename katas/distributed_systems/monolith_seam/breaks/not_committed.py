"""Not committed.

Breaks: "`LocalBilling` commits."
"""


class LocalBilling:
    ...

    def bill(self, order_id, items):
        if True:
            known = self.totals([order_id])
            if order_id in known:
                return known[order_id]
            cents = sum((self._price(sku) * quantity for sku, quantity in items.items()))
            self._conn.execute('INSERT INTO invoices VALUES (?, ?)', (order_id, cents))
        return cents
