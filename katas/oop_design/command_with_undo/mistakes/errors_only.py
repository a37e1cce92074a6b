"""`except Exception` catches whatever a command raises.

`KeyboardInterrupt`, `SystemExit` and `asyncio.CancelledError` are not subclasses of `Exception`. A batch that is cancelled halfway
stays half done. Code that cleans up and raises again catches `BaseException`.

Breaks: "all or none: if one raises, those that have run are undone"
Fails: a_macro_is_all_or_nothing
"""


class Macro:
    ...

    def execute(self, store):
        done = []
        for command in self._commands:
            try:
                command.execute(store)
            except Exception as error:
                if left := _undone(done, store):
                    raise RollbackFailed(left) from error
                raise
            done.append(command)
