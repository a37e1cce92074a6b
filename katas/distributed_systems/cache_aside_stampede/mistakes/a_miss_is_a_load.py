"""Whoever misses, loads.

At the moment when a popular entry expires, all of them miss: {{one_load_for_all_who_miss: message}}. The first one may load, and the
others wait for what it gets.

Breaks: "two loads of the same sku are never under way at the same time"
Fails: one_load_for_all_who_miss
"""


class ProductCache:
    ...

    def get(self, sku):
        text = self._cached(sku)
        if text is not None:
            return json.loads(text)
        load = Future()
        with self._lock:
            self._loads[sku] = load
        self._carry_out(load, sku)
        return json.loads(load.result())
