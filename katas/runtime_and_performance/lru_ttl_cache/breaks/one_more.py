"""One more than the limit.

Breaks: "At most `maxsize` results are kept, 1 or more."
"""


class _Cached(Generic[_R]):
    def _store(self, args, result):
        self._entries[args] = result, self._clock()
        self._entries.move_to_end(args)
        if len(self._entries) > self._maxsize + 1:
            self._entries.popitem(last=False)

    ...
