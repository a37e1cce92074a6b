"""The SKU stays, without a price.

Breaks: "`Remove(sku)` removes the SKU."
"""


class Remove:
    ...

    def execute(self, store):
        self._before = store[self._sku]
        store[self._sku] = None
