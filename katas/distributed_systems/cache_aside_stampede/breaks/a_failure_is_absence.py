"""If a load fails, there is no such product.

Breaks: "What `load` raises reaches the caller, and nothing is cached."
"""


class ProductCache:
    ...

    def _carry_out(self, load, sku):
        try:
            text = json.dumps(self._database.load(sku))
        except Exception:
            text = "null"
        with self._lock:
            if self._loads.get(sku) is load:
                del self._loads[sku]
                with contextlib.suppress(ConnectionError):
                    self._cache.set(sku, text, self._ttl)
        load.set_result(text)
