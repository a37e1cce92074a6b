"""Rounded the other way.

Breaks: "`Discount(sku, percent)` takes `cents * percent // 100` off."
"""


class Discount:
    ...

    def execute(self, store):
        before = store[self._sku]
        store[self._sku] = before * (100 - self._percent) // 100
        self._before = before
