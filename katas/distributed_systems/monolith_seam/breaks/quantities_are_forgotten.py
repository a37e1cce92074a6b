"""Quantities are forgotten.

Breaks: "the sum of price times quantity"
"""


class LocalBilling:
    ...

    def bill(self, order_id, items):
        with self._conn:
            known = self.totals([order_id])
            if order_id in known:
                return known[order_id]
            cents = sum((self._price(sku) for sku, quantity in items.items()))
            self._conn.execute('INSERT INTO invoices VALUES (?, ?)', (order_id, cents))
        return cents
