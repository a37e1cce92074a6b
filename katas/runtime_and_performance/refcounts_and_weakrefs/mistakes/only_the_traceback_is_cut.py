"""With its traceback removed, an exception may be kept.

One traceback is gone, the others are not: `__cause__` and `__context__` are exceptions too, with
tracebacks of their own. The function that failed first, usually the one with the data in its hands,
stays alive through the chain. It is also a change to an object that is not yours: whoever logs it later
has lost the traceback. Keep type name, message and line, and no exception at all.

Fails: failing_frame_is_let_go
"""


class LastError:
    """Remembers the facts of the last failure, and nothing that hangs from it."""

    def __init__(self) -> None:
        self._error: Exception | None = None
        self.line: int | None = None

    @property
    def kind(self) -> str | None:
        return None if self._error is None else type(self._error).__name__

    @property
    def message(self) -> str | None:
        return None if self._error is None else str(self._error)

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return `function(*args)`, or None after remembering the Exception that it raised."""
        try:
            return function(*args)
        except Exception as error:
            self.line = _line_that_raised(error)
            self._error = error.with_traceback(None)
            return None
