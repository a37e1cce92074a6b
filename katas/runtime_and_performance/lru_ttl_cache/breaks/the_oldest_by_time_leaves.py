"""The one that was stored first leaves.

Breaks: "the one that was used longest ago leaves"
"""


class _Cached(Generic[_R]):
    def _store(self, args, result):
        self._entries[args] = result, self._clock()
        if len(self._entries) > self._maxsize:
            del self._entries[min(self._entries, key=lambda key: self._entries[key][1])]

    ...
