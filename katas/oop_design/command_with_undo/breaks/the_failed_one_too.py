"""The one that raised is undone, too.

Breaks: "those that have run are undone"
"""


class Macro:
    ...

    def execute(self, store):
        done = []
        for command in self._commands:
            done.append(command)
            try:
                command.execute(store)
            except BaseException as error:
                if left := _undone(done, store):
                    raise RollbackFailed(left) from error
                raise
