"""The entry is deleted, whether the product was saved or not.

Breaks: "What
`save` raises reaches the caller, and the entry stays."
"""


class ProductCache:
    ...

    def update(self, sku, product):
        try:
            self._database.save(sku, product)
        finally:
            with self._lock:
                self._loads.pop(sku, None)
                with contextlib.suppress(ConnectionError):
                    self._cache.delete(sku)
