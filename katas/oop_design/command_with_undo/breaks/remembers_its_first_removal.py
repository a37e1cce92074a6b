"""The price of the first removal.

Breaks: "Then it may be executed again."
"""


class Remove:
    ...

    def __init__(self, sku):
        self._sku = sku
        self._before = None

    def execute(self, store):
        price = store.pop(self._sku)
        if self._before is None:
            self._before = price
