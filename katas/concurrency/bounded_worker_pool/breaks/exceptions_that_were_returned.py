"""An exception that was returned is raised.

Breaks: "returns what it returned"
"""

class Job:
    ...

    def result(self):
        self._ended.wait()
        outcome = self._error or self._value
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome
