"""A retry decorator, with and without arguments."""

import functools
import time
from collections.abc import Callable
from typing import Any


# Typed as Any: to keep the types of `fn` takes a ParamSpec and two overloads, which would hide the decorator here.
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
            for _ in range(attempts - 1):
                try:
                    return fn(*args, **kwargs)
                except on:
                    sleep(pause)
                    pause *= 2
            return fn(*args, **kwargs)  # the last attempt: whatever it raises is the answer

        return wrapper

    return decorate if fn is None else decorate(fn)
