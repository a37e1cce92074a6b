"""A future has its result when that is something true.

Breaks: "is called, and
  gives that value"
"""


class Future:
    ...

    def __await__(self):
        while not self._done:
            yield self
        return self._outcome() or None
