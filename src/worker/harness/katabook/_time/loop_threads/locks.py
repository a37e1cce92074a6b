"""`threading.Lock` made by the code under observation.

Owns: the shell around such a lock. A C lock offers nothing to replace, so `threading.Lock` is wrapped when this module is
imported: locks that the standard library makes for itself stay what they were.
Does not own: how long a lock is waited for (`waits`).
"""

from __future__ import annotations

import sys
import threading
from _thread import allocate_lock
from typing import Any

from ..clock import is_library

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .waits import Waits

#: Those of the run that is under way.
threads: Waits | None = None


class WatchedLock:
    """A lock of the code under observation; differs from the original only during a run."""

    __slots__ = ("_inner", "__weakref__")

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if threads is None:
            return self._inner.acquire(blocking, timeout)
        inner = self._inner
        return threads.acquire(inner, type(inner).acquire, blocking, timeout)

    __enter__ = acquire

    def release(self) -> None:
        self._inner.release()

    def __exit__(self, *exc_info: object) -> None:
        self._inner.release()

    def locked(self) -> bool:
        return self._inner.locked()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def __reduce__(self) -> Any:
        raise TypeError("cannot pickle '_thread.lock' object")

    def __repr__(self) -> str:
        return repr(self._inner)


class _LockType(type):
    """Makes `threading.Lock` callable as before, and a type as it is since 3.13."""

    def __call__(cls) -> Any:
        inner = _original_lock()
        if is_library(sys._getframe(1).f_code.co_filename):
            return inner
        return WatchedLock(inner)

    def __instancecheck__(cls, thing: Any) -> bool:
        return issubclass(type(thing), (WatchedLock, *ORIGINAL_TYPES))


class Lock(metaclass=_LockType):
    """Stands in for threading.Lock."""


_original_lock = threading.Lock
ORIGINAL_TYPES = {type(allocate_lock()), type(_original_lock())}
Lock.__doc__ = _original_lock.__doc__
Lock.__module__ = "threading"
threading.Lock = Lock  # type: ignore[misc, assignment]
