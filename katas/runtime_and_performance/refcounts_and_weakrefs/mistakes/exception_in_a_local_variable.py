"""A local variable is gone when the function returns, so it may hold the exception.

The variable belongs to the frame of `call`, and that frame is part of the exception's traceback:
exception, traceback, frame, variable, exception. The cycle outlives the call, with all that the failed
function had in its variables, and each failure adds another one. It is the reason why `except … as error`
deletes `error` at the end of the block (language reference, "The try statement"). Use it inside the
block, or `del failure` in a `finally`.

Fails: failing_frame_is_let_go
"""


class LastError:
    ...

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return `function(*args)`, or None after remembering the Exception that it raised."""
        failure = None
        try:
            return function(*args)
        except Exception as error:
            failure = error
        self.kind = type(failure).__name__
        self.message = str(failure)
        self.line = _line_that_raised(failure)
        return None
