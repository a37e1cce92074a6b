"""The arguments that were ever used are kept.

Breaks: "Neither are its arguments, unless a newer result has equal ones."
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
        self.__dict__.setdefault("seen", set()).add(args)
        self._store(key, result)
        return result

    ...
