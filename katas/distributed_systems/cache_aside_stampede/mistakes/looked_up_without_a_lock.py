"""A dict of loads under way shows whether there is one.

It shows what was true a moment ago: {{one_load_for_all_who_miss: message}}. Between the look and the entry another thread looks as
well. Both belong under one lock.

Breaks: "two loads of the same sku are never under way at the same time"
Fails: one_load_for_all_who_miss
"""


class ProductCache:
    ...

    def get(self, sku):
        text = self._cached(sku)
        if text is not None:
            return json.loads(text)
        load = self._loads.get(sku)
        mine = load is None
        if load is None:
            load = Future()
            self._loads[sku] = load
        if mine:
            self._carry_out(load, sku)
        return json.loads(load.result())
