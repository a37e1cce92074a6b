"""A get after an update waits for the load that is under way.

Breaks: "Such a `get` does not wait for that load, but begins one of its own"
Fails: an_update_is_seen_at_once
"""


class ProductCache:
    ...

    def update(self, sku, product):
        self._database.save(sku, product)
        with self._lock:
            with contextlib.suppress(ConnectionError):
                self._cache.delete(sku)
