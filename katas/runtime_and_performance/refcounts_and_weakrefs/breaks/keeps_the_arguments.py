"""Keeps the arguments.

Breaks: "nothing that the function was working on is kept alive by it"
Fails: failing_frame_is_let_go
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
            self.args = args
            self.line = _line_that_raised(error)
            return None
