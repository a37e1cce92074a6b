"""Undo leaves alone what somebody removed.

Breaks: "whatever happened to that SKU in between"
"""


class Discount:
    ...

    def undo(self, store):
        if self._sku in store:
            store[self._sku] = self._before
