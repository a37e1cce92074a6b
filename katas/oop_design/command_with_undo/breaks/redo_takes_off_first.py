"""Redo takes it off first.

Breaks: "the history is as before"
"""


class History:
    ...

    def redo(self):
        if not self._undone:
            return False
        command = self._undone.pop()
        command.execute(self._store)
        self._done.append(command)
        return True
