"""The old price is remembered once, by the first execution.

A redo begins at the price that there is then. {{a_command_takes_itself_back: message}}. Each execution remembers anew.

Breaks: "Then it may be executed again."
Fails: a_command_takes_itself_back
"""


class Discount:
    ...

    def __init__(self, sku, percent):
        self._sku = sku
        self._percent = percent
        self._before = None

    def execute(self, store):
        if self._before is None:
            self._before = store[self._sku]
        store[self._sku] = self._before - self._before * self._percent // 100
