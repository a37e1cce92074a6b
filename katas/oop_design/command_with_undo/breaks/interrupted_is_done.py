"""Taken off again after an Exception.

Breaks: "the history is as before"
"""


class History:
    ...

    def do(self, command):
        before = list(self._done)
        self._done.append(command)
        try:
            command.execute(self._store)
        except Exception:
            self._done = before
            raise
        del self._done[: -self._limit]
        self._undone.clear()
