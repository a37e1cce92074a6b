"""`generator.throw(error)` raises in the generator, and that is all.

A generator that catches it goes on to its next `yield`, and `throw` returns what was yielded there, as `send` does.
Yours was dropped: {{errors_go_to_those_who_wait: message}}.

Fails: errors_go_to_those_who_wait
"""

class Task:
    ...

    def _resume(self):
        awaited, self._awaits = self._awaits, None
        if awaited is None:
            return self._generator.send(None)
        if awaited.error is not None:
            self._generator.throw(awaited.error)
            return None
        return self._generator.send(awaited.result)
