"""If the cache cannot be reached, the request has failed.

The product is in the database, which is well: {{the_shop_is_open_without_its_cache: message}}. The cache was a convenience. Catch its errors
around its calls, and go on without it.

Breaks: "neither method raises `ConnectionError` for it"
Fails: the_shop_is_open_without_its_cache, one_load_for_all_who_miss
"""


class ProductCache:
    ...

    def _cached(self, sku):
        return self._cache.get(sku)
