"""A success erases the message.

Breaks: "a success changes none of them"
Fails: failure_is_remembered
"""


class LastError:
    ...

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return `function(*args)`, or None after remembering the Exception that it raised."""
        try:
            result = function(*args)
            self.message = None
            return result
        except Exception as error:
            self.kind = type(error).__name__
            self.message = str(error)
            self.line = _line_that_raised(error)
            return None
