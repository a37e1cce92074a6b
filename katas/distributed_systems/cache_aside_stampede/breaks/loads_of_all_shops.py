"""All objects share their loads.

Breaks: "and returns its product"
"""

_LOADS = {}


class ProductCache:
    ...

    def __init__(self, cache, database, ttl):
        self._cache = cache
        self._database = database
        self._ttl = ttl
        self._lock = threading.Lock()
        self._loads = _LOADS
