"""Keep the exception object: it has everything one may want to know later.

It has more than that. `__traceback__` leads to every frame between the handler and the `raise`, and each
frame holds all its variables: the request, the rows, the buffer. They live until the *next* failure
replaces the exception. Take the facts out as text and numbers, and let the exception go.

Fails: failing_frame_is_let_go
"""


class LastError:
    """Remembers the facts of the last failure, and nothing that hangs from it."""

    def __init__(self) -> None:
        self._error: Exception | None = None

    @property
    def kind(self) -> str | None:
        return None if self._error is None else type(self._error).__name__

    @property
    def message(self) -> str | None:
        return None if self._error is None else str(self._error)

    @property
    def line(self) -> int | None:
        return None if self._error is None else _line_that_raised(self._error)

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return `function(*args)`, or None after remembering the Exception that it raised."""
        try:
            return function(*args)
        except Exception as error:
            self._error = error
            return None
