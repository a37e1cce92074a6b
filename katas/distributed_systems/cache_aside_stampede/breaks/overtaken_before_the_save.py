"""A load under way is made old before the product is saved.

Breaks: "does not return the older product, nor does the cache hold it"
Fails: an_update_is_seen_at_once
"""


class ProductCache:
    ...

    def update(self, sku, product):
        with self._lock:
            self._loads.pop(sku, None)
        self._database.save(sku, product)
        with self._lock:
            with contextlib.suppress(ConnectionError):
                self._cache.delete(sku)
