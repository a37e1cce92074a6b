"""Each hit gets a copy.

Breaks: "it gets that very
  object, and the function is not called"
"""


import copy


class _Cached(Generic[_R]):
    def __call__(self, *args):
        key = args
        entry = self._entries.get(key)
        if entry is not None and self._clock() - entry[1] < self._ttl:
            self._hits += 1
            self._entries.move_to_end(key)
            return copy.copy(entry[0])
        self._misses += 1
        result = self._fn(*args)
        self._store(key, result)
        return result

    ...
