"""To resume the one that waited is enough.

The result of the other one has to reach it: {{results_come_back: message}}. `next(generator)` sends `None` into it. Keep
the value of `StopIteration` with its task, and put it in by `generator.send(value)`.

Breaks: "the `yield` gives the value that the other task's generator returned"
Fails: results_come_back
"""

class Task:
    ...

    def _resume(self):
        awaited, self._awaits = self._awaits, None
        if awaited is None:
            return self._generator.send(None)
        if awaited.error is not None:
            return self._generator.throw(awaited.error)
        return next(self._generator)
