"""After an update, the new product is in the cache at once.

Of two writers, the one that is second in the database can be first in the cache: {{an_update_deletes: message}}, and with two at once
get and database differ for a whole time to live. A delete cannot be in the wrong order. The next reader fills the entry.

Breaks: "It puts nothing into the cache: the next `get` does."
Fails: an_update_deletes, two_writers_leave_no_old_product
"""


class ProductCache:
    ...

    def update(self, sku, product):
        self._database.save(sku, product)
        with self._lock:
            self._loads.pop(sku, None)
        with contextlib.suppress(ConnectionError):
            self._cache.set(sku, json.dumps(product), self._ttl)
