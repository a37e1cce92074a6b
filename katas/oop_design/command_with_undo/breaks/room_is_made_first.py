"""The oldest is dropped before the new one has run.

Breaks: "If a command raises, the exception goes on, and the history is as before."
"""


class History:
    ...

    def do(self, command):
        if len(self._done) == self._limit:
            del self._done[0]
        command.execute(self._store)
        self._done.append(command)
        self._undone.clear()
