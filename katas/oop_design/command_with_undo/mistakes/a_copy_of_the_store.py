"""A copy of the store is the safest memory.

Undo then puts back everything, and with it takes away what others did in the meantime to other products; and a hundred
commands are a hundred stores. The whole store was walked through
{{a_command_takes_itself_back: Discount('mug', 10): times that the whole store was walked through}} times.

Breaks: "A command looks at and touches no SKU but its own."
Fails: a_command_takes_itself_back
"""


class Discount:
    ...

    def execute(self, store):
        self._before = dict(store)
        before = store[self._sku]
        store[self._sku] = before - before * self._percent // 100

    def undo(self, store):
        store.clear()
        store.update(self._before)
