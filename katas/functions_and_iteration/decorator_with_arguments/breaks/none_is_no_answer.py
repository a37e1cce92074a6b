"""None is no answer.

Breaks: "If an attempt raises one of these (or a subclass) and it was not the last, there is a pause and then
another attempt"
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

    def decorate(fn: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(fn)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            pause = backoff
            for attempt in range(1, attempts + 1):
                try:
                    answer = fn(*args, **kwargs)
                    if answer is not None or attempt == attempts:
                        return answer
                except on:
                    if attempt == attempts:
                        raise
                sleep(pause)
                pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
