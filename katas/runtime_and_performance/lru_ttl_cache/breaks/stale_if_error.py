"""A result that is too old is better than none.

Breaks: "If the function raises, the exception reaches the caller"
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
        try:
            result = self._fn(*args)
        except Exception:
            if entry is None:
                raise
            return entry[0]
        self._store(key, result)
        return result

    ...
