"""The clock is always that of the machine.

Breaks: "`clock()` gives the time in seconds."
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
        self._clock = time.monotonic
        entry = self._entries.get(args)
        if entry is not None and self._clock() - entry[1] < self._ttl:
            self._hits += 1
            self._entries.move_to_end(args)
            return entry[0]
        self._misses += 1
        result = self._fn(*args)
        self._store(args, result)
        return result

    ...
