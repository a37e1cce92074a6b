"""The sku is written into the statement.

Breaks: "the sum of price times quantity"
"""


class LocalBilling:
    ...

    def _price(self, sku):
        row = self._conn.execute(f"SELECT cents FROM prices WHERE sku = '{sku}'").fetchone()
        if row is None:
            raise UnknownSku(sku)
        return row[0]
