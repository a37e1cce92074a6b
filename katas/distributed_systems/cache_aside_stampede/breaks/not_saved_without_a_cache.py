"""Nothing is saved when the cache cannot be reached.

Breaks: "`update` has done its work when
the product is saved"
"""


class ProductCache:
    ...

    def update(self, sku, product):
        with contextlib.suppress(ConnectionError):
            self._cache.get(sku)
            self._database.save(sku, product)
            with self._lock:
                self._loads.pop(sku, None)
                self._cache.delete(sku)
