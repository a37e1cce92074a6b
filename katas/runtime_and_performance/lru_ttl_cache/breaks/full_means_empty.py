"""A full cache is emptied.

Breaks: "the one that was used longest ago leaves"
"""


class _Cached(Generic[_R]):
    def _store(self, args, result):
        if len(self._entries) >= self._maxsize and args not in self._entries:
            self._entries.clear()
        self._entries[args] = result, self._clock()

    ...
