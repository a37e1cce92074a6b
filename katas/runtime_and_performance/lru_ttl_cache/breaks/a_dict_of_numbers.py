"""The statistics are a list.

Breaks: "returns the tuple `(hits, misses)` of all calls so far"
"""


class _Cached(Generic[_R]):
    def stats(self):
        return [self._hits, self._misses]

    ...
