"""Forgetting starts the statistics anew.

Breaks: "of all calls so far"
"""


class _Cached(Generic[_R]):
    def invalidate(self, *args):
        self._entries.pop(args, None)
        self._hits = self._misses = 0

    ...
