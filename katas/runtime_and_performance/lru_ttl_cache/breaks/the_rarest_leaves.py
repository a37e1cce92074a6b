"""The one that was used least often leaves.

Breaks: "the one that was used longest ago leaves"
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
        uses = self.__dict__.setdefault("uses", {})
        uses[args] = uses.get(args, 0) + 1
        entry = self._entries.get(args)
        if entry is not None and self._clock() - entry[1] < self._ttl:
            self._hits += 1
            return entry[0]
        self._misses += 1
        result = self._fn(*args)
        if args not in self._entries and len(self._entries) >= self._maxsize:
            rarest = min(self._entries, key=uses.get)
            del self._entries[rarest], uses[rarest]
        self._entries[args] = result, self._clock()
        return result

    ...
