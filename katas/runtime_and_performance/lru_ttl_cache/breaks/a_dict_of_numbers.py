"""The statistics are a list.

Breaks: "returns the tuple `(hits, misses)` of all calls so far"
"""


class _Cached:
    def stats(self):
        return [self._hits, self._misses]

    ...
