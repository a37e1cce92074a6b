"""`next(generator)` resumes a generator.

It does, and sends `None` into it: {{results_come_back: message}}. A value goes in by `generator.send(value)`.

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
