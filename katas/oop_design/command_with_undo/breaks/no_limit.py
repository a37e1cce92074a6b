"""All can be undone.

Breaks: "Only the last `limit` commands, 1 or more, can be undone."
"""


class History:
    ...

    def do(self, command):
        command.execute(self._store)
        self._done.append(command)
        self._undone.clear()
