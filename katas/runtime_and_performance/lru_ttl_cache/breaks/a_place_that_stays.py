"""A result that is worked out anew keeps its place.

Breaks: "Being
  stored is a use, and so is a hit."
"""


class _Cached(Generic[_R]):
    def _store(self, args, result):
        self._entries[args] = result, self._clock()
        if len(self._entries) > self._maxsize:
            self._entries.popitem(last=False)

    ...
