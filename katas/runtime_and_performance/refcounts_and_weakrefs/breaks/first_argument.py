"""First argument.

Breaks: "the name of the exception's type, its `str()`"
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
            self.message = error.args[0]
            self.line = _line_that_raised(error)
            return None
