"""Forgetting starts the statistics anew.

Breaks: "of all calls so far"
"""


class _Cached:
    def invalidate(self, *args):
        self._entries.pop(args, None)
        self._hits = self._misses = 0

    ...
