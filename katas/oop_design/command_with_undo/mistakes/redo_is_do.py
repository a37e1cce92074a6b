"""Redo does the command again: `self.do(command)`.

`do` is for something new, and empties the list of what can be redone. After a redo there is nothing more to redo, although two
commands were undone. Execute it, and move it from one list to the other.

Breaks: "`redo()` executes the last one that was undone"
Fails: the_history_goes_back_and_forth
"""


class History:
    ...

    def redo(self):
        if not self._undone:
            return False
        self.do(self._undone.pop())
        return True
