"""Looks for the SKU in a list of all.

Breaks: "A command looks at and touches no SKU but its own."
"""


class Remove:
    ...

    def execute(self, store):
        if self._sku not in list(store):
            raise KeyError(self._sku)
        self._before = store.pop(self._sku)
