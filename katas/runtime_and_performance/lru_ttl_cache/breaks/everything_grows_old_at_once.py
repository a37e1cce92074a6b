"""When one result is too old, all are forgotten.

Breaks: "A result can be used as long as it is younger than `ttl` seconds, more than 0."
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
        entry = self._entries.get(args)
        if entry is not None and self._clock() - entry[1] >= self._ttl:
            self._entries.clear()
            entry = None
        if entry is not None:
            self._hits += 1
            self._entries.move_to_end(args)
            return entry[0]
        self._misses += 1
        result = self._fn(*args)
        self._store(args, result)
        return result

    ...
