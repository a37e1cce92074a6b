"""If the cache gives something true, that is the product.

What was remembered can be false: {{a_hit_spares_the_database: message}}. `{}` is a product, and the absence of one is an entry. Ask
whether the cache has an entry, and not whether that is true.

Breaks: "If the cache has an entry, the database is not asked"
Fails: a_hit_spares_the_database
"""


class ProductCache:
    ...

    def get(self, sku):
        text = self._cached(sku)
        if text is not None and (product := json.loads(text)):
            return product
        with self._lock:
            load = self._loads.get(sku)
            mine = load is None
            if load is None:
                load = self._loads[sku] = Future()
        if mine:
            self._carry_out(load, sku)
        return json.loads(load.result())
