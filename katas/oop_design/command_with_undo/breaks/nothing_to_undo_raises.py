"""Nothing to undo is an error.

Breaks: "Both return `True`, or `False` if there is none."
"""


class History:
    ...

    def undo(self):
        self._done[-1].undo(self._store)
        self._undone.append(self._done.pop())
        return True
