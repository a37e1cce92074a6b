"""A result can be asked for once.

Breaks: "It can be asked
again."
"""

class Job:
    ...

    def result(self):
        self._ended.wait()
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        value, self._value = self._value, None
        return value
