"""The future is forgotten, whatever comes.

Breaks: "the history is as before"
"""


class History:
    ...

    def do(self, command):
        self._undone.clear()
        command.execute(self._store)
        self._done.append(command)
        del self._done[: -self._limit]
