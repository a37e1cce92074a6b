"""`if not cents` finds out whether there is a price or an invoice.

0 is a price, and an invoice of 0 cents is one: {{billing_in_the_process: message}}. Ask for `None`, or whether the key is there.

Breaks: "A
  price may be 0."
Fails: billing_in_the_process
"""


class LocalBilling:
    ...

    def _price(self, sku):
        row = self._conn.execute('SELECT cents FROM prices WHERE sku = ?', (sku,)).fetchone()
        if row is None or not row[0]:
            raise UnknownSku(sku)
        cents: int = row[0]
        return cents
