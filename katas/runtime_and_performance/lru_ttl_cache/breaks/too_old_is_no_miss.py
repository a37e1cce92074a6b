"""A result that is too old is not counted.

Breaks: "Every other call is a **miss**."
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
        key = args
        entry = self._entries.get(key)
        if entry is not None and self._clock() - entry[1] < self._ttl:
            self._hits += 1
            self._entries.move_to_end(key)
            return entry[0]
        self._misses += entry is None
        result = self._fn(*args)
        self._store(key, result)
        return result

    ...
