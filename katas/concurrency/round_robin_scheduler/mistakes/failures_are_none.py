"""A task that failed has no result, so those who wait get `None`.

Then a failure looks like a result: {{errors_go_to_those_who_wait: message}}. `generator.throw(error)` raises it where the task waits,
and there it can be caught.

Breaks: "If that one ended with an
`Exception`, the very exception is raised at the `yield`, where it can be caught."
Fails: errors_go_to_those_who_wait
"""

class Task:
    ...

    def _resume(self):
        awaited, self._awaits = self._awaits, None
        if awaited is None:
            return self._generator.send(None)
        return self._generator.send(awaited.result)
