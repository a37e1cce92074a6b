"""An order is billed once, and the primary key sees to it.

After a lost answer nobody knows whether there was a first time, so a second one has to be possible:
{{billing_in_the_process: message}}. Look for the invoice, and return its cents.

Fails: billing_in_the_process
"""


class LocalBilling:
    ...

    def bill(self, order_id, items):
        with self._conn:
            cents = sum((self._price(sku) * quantity for sku, quantity in items.items()))
            self._conn.execute('INSERT INTO invoices VALUES (?, ?)', (order_id, cents))
        return cents
