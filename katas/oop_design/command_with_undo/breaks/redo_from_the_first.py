"""Redo begins with what was undone first.

Breaks: "`redo()` executes the last one that was undone"
"""


class History:
    ...

    def redo(self):
        if not self._undone:
            return False
        self._undone[0].execute(self._store)
        self._done.append(self._undone.pop(0))
        return True
