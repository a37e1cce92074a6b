"""Each one that awaits gets an exception of its own.

Breaks: "or raises the very `Exception` with which it
  ended"
"""


class Future:
    ...

    def _outcome(self):
        if self._error is not None:
            raise type(self._error)(*self._error.args)
        return self._result
