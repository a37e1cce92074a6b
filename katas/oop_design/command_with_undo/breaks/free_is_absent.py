"""A price of 0 is none.

Breaks: "puts its SKU back to what it was before"
"""


class SetPrice:
    ...

    def undo(self, store):
        if not self._before:
            store.pop(self._sku, None)
        else:
            store[self._sku] = self._before
