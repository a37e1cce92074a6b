"""The methods of `threading` and `concurrent.futures` that are replaced in their classes for the length of a run.

Owns: which they are, and what they do instead. Does not own: the waiting itself (`waits`), `threading.Lock` (`locks`).
"""

from __future__ import annotations

import concurrent.futures.thread as pools
import queue
import sys
import threading
import weakref
from _thread import get_ident
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from types import FrameType
from typing import Any

from ..clock import is_library, virtual_monotonic
from ..stalls import StallWatch
from . import locks
from .locks import ORIGINAL_TYPES, Lock, WatchedLock
from .waits import Waits

#: A wait of fewer virtual seconds is a look. After some looks in a row each costs time.
_NO_TIME = 1e-6
_FREE_LOOKS = 100
_COST_OF_LOOK = 1e-6


class Threads(Waits):
    """The waits of one run, and the methods in whose place they are put."""

    def __init__(self, stalls: StallWatch, changed: Callable[[], None]) -> None:
        super().__init__(stalls, changed)
        #: When work was handed to a thread: the number of the loop's callback.
        self._begun: weakref.WeakKeyDictionary[Any, int] = weakref.WeakKeyDictionary()
        #: id of a condition → threads in its wait(), and calls of its notify().
        self._in_wait: Counter[int] = Counter()
        self._notified: Counter[int] = Counter()
        self._looked_at, self._looks_now = -1.0, 0
        self._originals: list[tuple[Any, str, Any]] = []

    def start(self) -> None:
        """Replaces the methods that wait for threads, or start them."""
        for owner, name, make in (
            (threading.Condition, "wait", self._make_condition_wait),
            (threading.Condition, "notify", self._make_notify),
            (threading.Thread, "join", self._make_join),
            (threading.Thread, "start", self._make_start),
            (Future, "result", self._make_result),
            (Future, "exception", self._make_result),
            (pools.ThreadPoolExecutor, "submit", self._make_submit),
            (pools._WorkItem, "run", self._make_run),
            # The clocks by which these two repeat a wait that ended too early.
            (threading, "_time", lambda _: virtual_monotonic),
            (queue, "time", lambda _: virtual_monotonic),
        ):
            self._replace(owner, name, make)
        if threading.Lock is not Lock:
            # Another probe's stand-in took the place of the one below, and serves as well.
            kind = type(threading.Lock())
            if kind is not WatchedLock and kind not in ORIGINAL_TYPES:
                acquire = kind.acquire
                for name in ("acquire", "__enter__"):
                    self._replace(kind, name, lambda _: self._make_acquire(acquire))
        locks.threads = self

    def _replace(self, owner: Any, name: str, make: Callable[[Any], Any]) -> None:
        own = vars(owner).get(name, _INHERITED)
        self._originals.append((owner, name, own))
        setattr(owner, name, make(getattr(owner, name)))

    def _make_acquire(self, original: Any) -> Any:
        def acquire(lock: Any, blocking: bool = True, timeout: float = -1) -> bool:
            return self.acquire(lock, original, blocking, timeout)

        return acquire

    def stop(self) -> None:
        """Puts the original methods back."""
        locks.threads = None
        while self._originals:
            owner, name, original = self._originals.pop()
            if original is _INHERITED:
                delattr(owner, name)
            else:
                setattr(owner, name, original)

    def _make_condition_wait(self, original: Any) -> Any:
        def wait(condition: threading.Condition, timeout: float | None = None) -> bool:
            if timeout is not None and timeout < _NO_TIME:
                self._look_costs()
                return original(condition, 0.0)
            if _is_starting_a_thread():
                return original(condition, timeout)
            key = id(condition)

            def attempt(real: float | None) -> bool:
                # A notification that comes when the attempt has just timed out is lost
                # to it; the next attempt would wait for another one.
                before = self._notified[key]
                return original(condition, real) or self._notified[key] != before

            if get_ident() == self.owner:
                label = _called_as(sys._getframe(0))
                self._stalls.note("wait", label)
                return self.wait(attempt, timeout, label)
            # notify() takes a waiter out of the list: fewer than there are threads in a
            # wait means that one of them is about to go on.
            self._in_wait[key] += 1
            try:
                return self._wait_elsewhere(
                    attempt, timeout, lambda: len(condition._waiters) >= self._in_wait[key]
                )
            finally:
                self._in_wait[key] -= 1

        return wait

    def _look_costs(self) -> None:
        """Asking again and again without waiting must not go on for ever at one moment.

        `concurrent.futures.wait` does so when its timeout is over to the last digit.
        """
        self._looks_now = self._looks_now + 1 if self._looked_at == self.time.now else 0
        if self._looks_now > _FREE_LOOKS:
            self.time.now += _COST_OF_LOOK
        self._looked_at = self.time.now

    def _make_notify(self, original: Any) -> Any:
        def notify(condition: threading.Condition, n: int = 1) -> None:
            original(condition, n)
            self._notified[id(condition)] += 1

        return notify

    def _make_join(self, original: Any) -> Any:
        def join(thread: threading.Thread, timeout: float | None = None) -> None:
            if thread.ident is None or thread is threading.current_thread():
                return original(thread, timeout)  # which refuses it

            def attempt(real: float | None) -> bool:
                original(thread, real)
                return not thread.is_alive()

            if get_ident() != self.owner:
                # One that is no longer listed is about to end, although it is still alive.
                self._wait_elsewhere(attempt, timeout, lambda: thread in threading.enumerate())
                return
            at_once = self._begun.get(thread) == self._stalls.callback
            if self._has_work(thread) and (at_once or thread.is_alive()):
                self._stalls.note("wait", _called_as(sys._getframe(0)))
            self.wait(attempt, timeout, "Thread.join()")

        return join

    def _make_start(self, original: Any) -> Any:
        def start(thread: threading.Thread) -> None:
            if get_ident() == self.owner:
                self._begun[thread] = self._stalls.callback
            original(thread)

        return start

    def _make_result(self, original: Any) -> Any:
        def result(future: Future[Any], timeout: float | None = None) -> Any:
            if get_ident() == self.owner and timeout != 0:
                # Whether it is done already is a matter of luck if it was only just begun.
                at_once = self._begun.get(future) == self._stalls.callback
                if at_once or not future.done():
                    self._stalls.note("wait", _called_as(sys._getframe(0), original))
            return original(future, timeout)

        return result

    def _make_submit(self, original: Any) -> Any:
        def submit(pool: Any, function: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            future = original(pool, function, *args, **kwargs)
            self._queued[future] = pool
            if get_ident() == self.owner:
                self._begun[future] = self._stalls.callback
            return future

        return submit

    def _make_run(self, original: Any) -> Any:
        def run(item: Any, *args: Any) -> None:  # 3.14 hands over a context
            ident = get_ident()
            self._running[ident] = item.future
            try:
                original(item, *args)
            finally:
                self._running.pop(ident, None)
                self._changed()

        return run

    def _has_work(self, thread: threading.Thread) -> bool:
        """Whether joining a thread can take long: not if it is a pool's and has no work."""
        if thread not in pools._threads_queues:
            return True
        return any(not f.done() for f in [*self._running.values(), *list(self._queued)])


def _is_starting_a_thread() -> bool:
    """Thread.start waits for the new thread's first sign of life, which comes at once."""
    caller = sys._getframe(2).f_back
    return caller is not None and caller.f_code.co_qualname == "Thread.start"


def _called_as(frame: FrameType, original: Any = None) -> str:
    """The library function that the code under observation called, e.g. "Queue.get()"."""
    names = {"wait": "Condition.wait", "join": "Thread.join"}
    shown = names.get(frame.f_code.co_name, getattr(original, "__qualname__", "?"))
    here = frame.f_back
    while here is not None and is_library(here.f_code.co_filename):
        if not here.f_code.co_filename.startswith(_HERE):
            shown = here.f_code.co_qualname
        here = here.f_back
    return f"{shown}()"


_HERE = __file__.rpartition("/")[0]
_INHERITED = object()
