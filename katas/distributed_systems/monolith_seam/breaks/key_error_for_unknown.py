"""Key error for unknown.

Breaks: "if a sku has no price, it raises `UnknownSku`"
"""


class LocalBilling:
    ...

    def _price(self, sku):
        row = self._conn.execute('SELECT cents FROM prices WHERE sku = ?', (sku,)).fetchone()
        if row is None:
            raise KeyError(sku)
        cents: int = row[0]
        return cents
