"""The entry is removed first, so that nobody gets the old product any more.

A reader between the two steps loads the old product and puts it back: {{an_update_deletes: actual}} in place of
{{an_update_deletes: expected}}. Then nothing removes it. Save first; what was read before that is gone with the delete.

Breaks: "`update(sku, product)` saves the product and then deletes its entry."
Fails: an_update_deletes
"""


class ProductCache:
    ...

    def update(self, sku, product):
        with self._lock:
            self._loads.pop(sku, None)
            with contextlib.suppress(ConnectionError):
                self._cache.delete(sku)
        self._database.save(sku, product)
