"""Each one that waits gets an exception of its own.

Breaks: "the very exception is raised at the `yield`"
"""

class Task:
    ...

    def _resume(self):
        awaited, self._awaits = self._awaits, None
        if awaited is None:
            return self._generator.send(None)
        if awaited.error is not None:
            return self._generator.throw(type(awaited.error)(*awaited.error.args))
        return self._generator.send(awaited.result)
