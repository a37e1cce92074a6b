"""A ConnectionError of the database is taken for one of the cache.

Breaks: "What
`save` raises reaches the caller"
"""


class ProductCache:
    ...

    def update(self, sku, product):
        with contextlib.suppress(ConnectionError):
            self._database.save(sku, product)
            with self._lock:
                self._loads.pop(sku, None)
                self._cache.delete(sku)
