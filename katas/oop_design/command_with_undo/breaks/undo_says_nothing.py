"""What cannot be undone is passed over.

Breaks: "`undo` undoes all, the last one first."
"""


class Macro:
    ...

    def undo(self, store):
        for command in reversed(self._commands):
            try:
                command.undo(store)
            except KeyError:
                pass
