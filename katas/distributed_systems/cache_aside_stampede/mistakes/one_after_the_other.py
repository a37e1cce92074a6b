"""If only one thread at a time is in `get`, the second one finds what the first has cached.

As long as there is a cache: {{one_load_for_all_who_miss: message}}. Without it, each of them loads in turn, and meanwhile those who
ask for other products wait. Those who come later have to take over the result of the load itself.

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
