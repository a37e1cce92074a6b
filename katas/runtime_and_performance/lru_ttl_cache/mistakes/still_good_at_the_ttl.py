"""A result lives for `ttl` seconds, and at that age it is still alive.

The task says *younger* than `ttl`: {{results_grow_old: message}}. With a clock in whole seconds that is one more second for each result. Whichever side a limit is on, one test belongs exactly on it.

Breaks: "A result can be used as long as it is younger than `ttl` seconds, more than 0."
Fails: results_grow_old
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
        key = args
        entry = self._entries.get(key)
        if entry is not None and self._clock() - entry[1] <= self._ttl:
            self._hits += 1
            self._entries.move_to_end(key)
            return entry[0]
        self._misses += 1
        result = self._fn(*args)
        self._store(key, result)
        return result

    ...
