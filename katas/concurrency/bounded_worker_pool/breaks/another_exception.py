"""Another exception.

Breaks: "or raises the very exception that it raised"
"""

class Job:
    ...

    def result(self):
        self._ended.wait()
        if self._error is not None:
            raise RuntimeError("the job failed") from self._error
        return self._value
