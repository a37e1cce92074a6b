"""The list of what was done is that of the object.

Breaks: "`undo` undoes all, the last one first."
"""


class Macro:
    def __init__(self, commands):
        self._commands = tuple(commands)
        self._done = []

    def execute(self, store):
        for command in self._commands:
            try:
                command.execute(store)
            except BaseException as error:
                if left := _undone(self._done, store):
                    raise RollbackFailed(left) from error
                self._done.clear()
                raise
            self._done.append(command)

    def undo(self, store):
        for command in reversed(self._done):
            command.undo(store)
