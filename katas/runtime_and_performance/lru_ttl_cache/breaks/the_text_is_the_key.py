"""The key is the text of the arguments.

Breaks: "`(1,)`, `(1.0,)` and `(True,)` are equal."
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
        key = repr(args)
        entry = self._entries.get(key)
        if entry is not None and self._clock() - entry[1] < self._ttl:
            self._hits += 1
            self._entries.move_to_end(key)
            return entry[0]
        self._misses += 1
        result = self._fn(*args)
        self._store(key, result)
        return result

    ...
