"""Those who come second find what the first one has cached.

As long as there is a cache: {{one_load_for_all_who_miss: message}}. Without it, each of them loads in turn. Those who come second have to take over the
result of the load itself.

Breaks: "All this also holds while the cache cannot be reached."
Fails: one_load_for_all_who_miss
"""


class ProductCache:
    ...

    def __init__(self, cache, database, ttl):
        self._cache = cache
        self._database = database
        self._ttl = ttl
        self._lock = threading.Lock()
        self._loads = {}
        self._one = threading.Lock()

    def get(self, sku):
        with self._one:
            text = self._cached(sku)
            if text is None:
                load = self._loads[sku] = Future()
                self._carry_out(load, sku)
                text = load.result()
        return json.loads(text)
