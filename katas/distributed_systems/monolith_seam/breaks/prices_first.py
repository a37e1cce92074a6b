"""Prices first.

Breaks: "even if a sku has no price by now"
"""


class LocalBilling:
    ...

    def bill(self, order_id, items):
        with self._conn:
            cents = sum((self._price(sku) * quantity for sku, quantity in items.items()))
            known = self.totals([order_id])
            if order_id in known:
                return known[order_id]
            self._conn.execute('INSERT INTO invoices VALUES (?, ?)', (order_id, cents))
        return cents
