"""An exception that was returned is raised.

Breaks: "the `yield` gives the value that the other task's generator returned"
"""

class Task:
    ...

    def _resume(self):
        awaited, self._awaits = self._awaits, None
        if awaited is None:
            return self._generator.send(None)
        if awaited.error is not None:
            return self._generator.throw(awaited.error)
        if isinstance(awaited.result, Exception):
            return self._generator.throw(awaited.result)
        return self._generator.send(awaited.result)
