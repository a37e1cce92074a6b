"""Capital letters do not count.

Breaks: "if a sku has no price, it raises `UnknownSku` and writes nothing."
"""


class LocalBilling:
    ...

    def _price(self, sku):
        row = self._conn.execute("SELECT cents FROM prices WHERE sku LIKE ?", (sku,)).fetchone()
        if row is None:
            raise UnknownSku(sku)
        return row[0]
