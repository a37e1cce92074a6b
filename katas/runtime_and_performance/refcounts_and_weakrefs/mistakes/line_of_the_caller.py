"""`error.__traceback__.tb_lineno` is the line that raised.

A traceback starts where the exception was *caught* and leads down to where it was raised: its first entry
is the line in `call` itself, the same for every failure. Follow `tb_next` to the last entry (or take
`traceback.extract_tb(...)[-1]`).

Fails: failure_is_remembered
"""


class LastError:
    ...

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return `function(*args)`, or None after remembering the Exception that it raised."""
        try:
            return function(*args)
        except Exception as error:
            self.kind = type(error).__name__
            self.message = str(error)
            self.line = error.__traceback__.tb_lineno if error.__traceback__ else None
            return None
