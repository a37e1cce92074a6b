"""A cache for functions, with a limit on the number of results and on their age."""

import functools
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

_R = TypeVar("_R")


class _Cached(Generic[_R]):
    """A function that remembers its latest results; made by `cached`."""

    def __init__(self, fn: Callable[..., _R], maxsize: int, ttl: float, clock: Callable[[], float]) -> None:
        functools.update_wrapper(self, fn)
        self._fn = fn
        self._maxsize = maxsize
        self._ttl = ttl
        self._clock = clock
        # Results and when they were stored, the least recently used first.
        self._entries: OrderedDict[tuple[Hashable, ...], tuple[_R, float]] = OrderedDict()
        self._computing: dict[tuple[Hashable, ...], threading.Event] = {}
        self._lock = threading.Lock()
        self._hits = 0
        self._misses = 0

    def __call__(self, *args: Hashable) -> _R:
        while True:
            with self._lock:
                entry = self._entries.get(args)
                if entry is not None and self._clock() - entry[1] < self._ttl:
                    self._hits += 1
                    self._entries.move_to_end(args)
                    return entry[0]
                under_way = self._computing.get(args)
                if under_way is None:
                    self._misses += 1
                    done = self._computing[args] = threading.Event()
                    break
            under_way.wait()
        try:
            result = self._fn(*args)
            self._store(args, result)
            return result
        finally:
            with self._lock:
                del self._computing[args]
            done.set()

    def stats(self) -> tuple[int, int]:
        """How many calls were hits, and how many were misses."""
        with self._lock:
            return self._hits, self._misses

    def invalidate(self, *args: Hashable) -> None:
        """Forget the result for these arguments, if there is one."""
        with self._lock:
            self._entries.pop(args, None)

    def _store(self, args: tuple[Hashable, ...], result: _R) -> None:
        with self._lock:
            self._entries[args] = result, self._clock()
            self._entries.move_to_end(args)
            if len(self._entries) > self._maxsize:
                self._entries.popitem(last=False)


def cached(
    maxsize: int, ttl: float, clock: Callable[[], float] = time.monotonic
) -> Callable[[Callable[..., _R]], _Cached[_R]]:
    """A decorator that keeps `maxsize` results of a function, none older than `ttl` seconds."""

    def decorate(fn: Callable[..., _R]) -> _Cached[_R]:
        return _Cached(fn, maxsize, ttl, clock)

    return decorate
