"""A cache in front of a database: read through it, delete on update, and load once for all who miss."""

from __future__ import annotations

import json

Product = dict


class ProductCache:
    """Products of `database`, kept in `cache` for `ttl` seconds."""

    def __init__(self, cache, database, ttl):
        self.cache = cache
        self.database = database
        self.ttl = ttl

    def get(self, sku):
        text = self.cache.get(sku)
        if text:
            return json.loads(text)
        # TODO: what is still to be done with what comes?
        return self.database.load(sku)

    def update(self, sku, product):
        # TODO: two writers may get here in another order than to the database
        self.database.save(sku, product)
        self.cache.set(sku, json.dumps(product), self.ttl)
