"""The cause is the failing undo.

Breaks: "its `__cause__` is the exception that began it all"
Fails: a_failing_rollback_says_what_is_left
"""


class Macro:
    ...

    def execute(self, store):
        done = []
        for command in self._commands:
            try:
                command.execute(store)
            except BaseException:
                if left := _undone(done, store):
                    raise RollbackFailed(left) from None
                raise
            done.append(command)
