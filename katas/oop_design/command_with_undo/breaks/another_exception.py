"""Another exception.

Breaks: "and that exception goes on"
"""


class Macro:
    ...

    def execute(self, store):
        done = []
        for command in self._commands:
            try:
                command.execute(store)
            except BaseException as error:
                _undone(done, store)
                raise RollbackFailed([]) from error
            done.append(command)
