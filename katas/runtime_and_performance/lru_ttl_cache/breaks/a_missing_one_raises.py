"""Forgetting what is not there raises KeyError.

Breaks: "forgets the result for these arguments, if there is one"
"""


class _Cached(Generic[_R]):
    def invalidate(self, *args):
        del self._entries[args]

    ...
