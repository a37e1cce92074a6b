"""An audit trail for functions that move money, written by a decorator."""

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar, cast

_P = ParamSpec("_P")
_R = TypeVar("_R")

AUDIT: list[tuple[str, str]] = []


def audited(fn: Callable[_P, _R]) -> Callable[_P, _R]:
    """Return `fn` in a wrapper that enters each call in `AUDIT`, and changes nothing else."""
    if inspect.iscoroutinefunction(fn):

        @functools.wraps(fn)
        async def async_wrapper(*args: _P.args, **kwargs: _P.kwargs) -> Any:
            with _entry_for(fn):
                return await fn(*args, **kwargs)

        return cast(Callable[_P, _R], async_wrapper)

    @functools.wraps(fn)
    def wrapper(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        with _entry_for(fn):
            return fn(*args, **kwargs)

    return wrapper


@contextmanager
def _entry_for(fn: Callable[..., object]) -> Iterator[None]:
    """Enter how the body of the `with` ended; whatever it raised goes on to the caller."""
    outcome = "ok"
    try:
        yield
    except BaseException as error:
        outcome = type(error).__name__
        raise
    finally:
        AUDIT.append((fn.__qualname__, outcome))
