"""All results of the first argument are forgotten.

Breaks: "forgets the result for these arguments, if there is one"
"""


class _Cached(Generic[_R]):
    def invalidate(self, *args):
        for key in [key for key in self._entries if key[:1] == args[:1]]:
            del self._entries[key]

    ...
