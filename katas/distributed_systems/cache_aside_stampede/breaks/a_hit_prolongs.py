"""A hit sets the entry again.

Breaks: "and the entry's life is not prolonged"
"""


class ProductCache:
    ...

    def get(self, sku):
        text = self._cached(sku)
        if text is not None:
            with contextlib.suppress(ConnectionError):
                self._cache.set(sku, text, self._ttl)
            return json.loads(text)
        with self._lock:
            load = self._loads.get(sku)
            mine = load is None
            if load is None:
                load = self._loads[sku] = Future()
        if mine:
            self._carry_out(load, sku)
        return json.loads(load.result())
