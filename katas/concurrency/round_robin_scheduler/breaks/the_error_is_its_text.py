"""The text of the exception is kept.

Breaks: "and `error`, the exception that ended it"
"""

class Task:
    ...

    def __init__(self, generator):
        self.done = False
        self.result = None
        self._error = None
        self._generator = generator
        self._awaits = None
        self._waiting = []

    @property
    def error(self):
        return None if self._error is None else str(self._error)

    @error.setter
    def error(self, error):
        self._error = error

    def _resume(self):
        awaited, self._awaits = self._awaits, None
        if awaited is None:
            return self._generator.send(None)
        if awaited._error is not None:
            return self._generator.throw(awaited._error)
        return self._generator.send(awaited.result)
