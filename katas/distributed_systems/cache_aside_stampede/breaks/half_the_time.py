"""Entries live for half of the time.

Breaks: "and puts into the cache what came, for `ttl` seconds"
"""


class ProductCache:
    ...

    def __init__(self, cache, database, ttl):
        self._cache = cache
        self._database = database
        self._ttl = ttl / 2
        self._lock = threading.Lock()
        self._loads = {}
