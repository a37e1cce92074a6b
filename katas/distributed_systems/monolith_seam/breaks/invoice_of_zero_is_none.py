"""Invoice of zero is none.

Breaks: "If the order has an invoice already, it changes nothing"
"""


class LocalBilling:
    ...

    def bill(self, order_id, items):
        with self._conn:
            known = self.totals([order_id])
            if known.get(order_id):
                return known[order_id]
            cents = sum((self._price(sku) * quantity for sku, quantity in items.items()))
            self._conn.execute('INSERT OR REPLACE INTO invoices VALUES (?, ?)', (order_id, cents))
        return cents
