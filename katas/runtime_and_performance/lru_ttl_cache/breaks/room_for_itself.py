"""Room is made for a result that has its place already.

Breaks: "If a new one would exceed that"
"""


class _Cached(Generic[_R]):
    def _store(self, args, result):
        if len(self._entries) >= self._maxsize:
            self._entries.popitem(last=False)
        self._entries[args] = result, self._clock()
        self._entries.move_to_end(args)

    ...
