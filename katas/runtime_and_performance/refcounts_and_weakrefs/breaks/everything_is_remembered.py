"""Everything is remembered.

Breaks: "Anything that is not an `Exception` (KeyboardInterrupt, SystemExit) passes through and is not remembered."
Fails: failure_is_remembered
"""


class LastError:
    ...

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return `function(*args)`, or None after remembering the Exception that it raised."""
        try:
            return function(*args)
        except BaseException as error:
            self.kind = type(error).__name__
            self.message = str(error)
            self.line = _line_that_raised(error)
            if not isinstance(error, Exception):
                raise
            return None
