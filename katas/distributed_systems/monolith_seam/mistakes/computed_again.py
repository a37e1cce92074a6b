"""The second call computes the same cents once more.

Not if prices have changed in between: {{billing_in_the_process: message}}. The invoice is what was agreed on; read it first.

Fails: billing_in_the_process
"""


class LocalBilling:
    ...

    def bill(self, order_id, items):
        with self._conn:
            cents = sum((self._price(sku) * quantity for sku, quantity in items.items()))
            self._conn.execute('INSERT OR IGNORE INTO invoices VALUES (?, ?)', (order_id, cents))
        return cents
