"""Waiting for something as long as anybody moves who could bring it about."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from ._tasks import Looks

#: Seconds between two looks.
_PAUSE = 0.02


def wait(until: Callable[[], object], *, still: float = 1.0, at_most: float = 10.0, but: Callable[[], Iterable[int]] = tuple) -> bool:
    """Wait until something is so. Returns whether it is: False, if nobody moves who could make it so.

    until: is asked fifty times a second.  still: that long, in seconds, nobody has run between two looks. On a machine that is
    too busy for a look it takes longer, since who looks gets no less of it than who works.  at_most: the longest that it waits, in seconds, whoever moves.  but: gives the ids (`threading.get_native_id()`) of
    further threads that do not count, since they only look for the same.
    """
    me, began, looks, quiet = threading.get_native_id(), time.monotonic(), Looks(), 0.0
    while not until():
        quiet = 0.0 if looks.moved({me, *but()}) else quiet + _PAUSE
        if quiet >= still or time.monotonic() - began >= at_most:
            return bool(until())
        time.sleep(_PAUSE)
    return True


@contextmanager
def watch(noticed: Callable[[], object], *, still: float = 1.0, at_most: float = 10.0, but: Callable[[], Iterable[int]] = tuple) -> Iterator[None]:
    """While the block runs: call `noticed` once, in a thread of its own, if nobody moves any more.

    The other arguments are those of `wait`. The thread has ended when the block has.
    """
    over = threading.Event()

    def look() -> None:
        if not wait(over.is_set, still=still, at_most=at_most, but=but):
            noticed()

    watcher = threading.Thread(target=look, name="standstill", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()
