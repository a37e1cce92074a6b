"""Shared by functions.

Breaks: "Two functions decorated by one `patient = retry(attempts=5)` have nothing to do with each other."
"""


def retry(
    fn: Callable[..., Any] | None = None,
    *,
    attempts: int = 3,
    on: type[Exception] | tuple[type[Exception], ...] = OSError,
    backoff: float = 0.1,
    sleep: Callable[[float], object] = time.sleep,
) -> Callable[..., Any]:
    """Call `fn` up to `attempts` times while it raises one of `on`, with doubling pauses in between.

    Used as `@retry` this is the decorator; used as `@retry(attempts=5)` it makes one.
    """
    if attempts < 1:
        raise ValueError(f"attempts must be at least 1, not {attempts}")

    left = attempts

    def decorate(fn: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(fn)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            nonlocal left
            pause = backoff
            while True:
                try:
                    answer = fn(*args, **kwargs)
                except on:
                    left -= 1
                    if left == 0:
                        raise
                    sleep(pause)
                    pause *= 2
                else:
                    left = attempts
                    return answer

        return wrapper

    return decorate if fn is None else decorate(fn)
