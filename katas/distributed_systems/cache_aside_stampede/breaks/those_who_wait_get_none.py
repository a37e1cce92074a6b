"""Calls that wait for a load which fails get None.

Breaks: "and returns its product, or raises its exception"
"""


class ProductCache:
    ...

    def get(self, sku):
        text = self._cached(sku)
        if text is not None:
            return json.loads(text)
        with self._lock:
            load = self._loads.get(sku)
            mine = load is None
            if load is None:
                load = self._loads[sku] = Future()
        if mine:
            self._carry_out(load, sku)
            return json.loads(load.result())
        try:
            return json.loads(load.result())
        except ValueError:
            return None
