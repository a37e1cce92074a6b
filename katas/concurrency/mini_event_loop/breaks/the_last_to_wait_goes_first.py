"""Those that wait are woken from the last to the first.

Breaks: "in the order in which they began to wait"
"""


class Future:
    ...

    def _end(self, result, error):
        self._done, self._result, self._error = True, result, error
        for resume in reversed(self._waiting):
            self._loop.call_soon(resume)
