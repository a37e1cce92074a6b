"""All results are kept in a list as well.

Breaks: "is not referred to any more by the cache"
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
        key = args
        entry = self._entries.get(key)
        if entry is not None and self._clock() - entry[1] < self._ttl:
            self._hits += 1
            self._entries.move_to_end(key)
            return entry[0]
        self._misses += 1
        result = self._fn(*args)
        self.__dict__.setdefault("log", []).append(result)
        self._store(key, result)
        return result

    ...
