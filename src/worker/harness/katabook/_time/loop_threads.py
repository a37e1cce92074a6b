"""Threads and locks around an event loop in virtual time, for `event_loop`.

Owns: knowing whether some thread may still do something for the loop; waits of the
loop's own thread for others; `threading.Lock` made by the code under observation.
Does not own: the loop, the clock (`clock`), the list of stalls (`stalls`).

Python methods of `threading` and `concurrent.futures` are replaced in their classes for
the length of a run. A C lock offers nothing to replace, so `threading.Lock` is wrapped
when this module is imported: locks that the standard library makes for itself stay what
they were, all others are a thin shell around the original.
"""

from __future__ import annotations

import concurrent.futures.thread as pools
import queue
import sys
import threading
import weakref
from _thread import allocate_lock, get_ident
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from types import FrameType
from typing import Any

from .clock import VirtualTime, is_library, virtual_monotonic
from .stalls import StallWatch

#: Real seconds of one look at other threads. Nothing is decided by their length.
SLICE = 0.05
#: Real seconds between two looks at the virtual clock by a thread that waits for it.
_STEP = 0.005
#: A wait of fewer virtual seconds is a look. After some looks in a row each costs time.
_NO_TIME = 1e-6
_FREE_LOOKS = 100
_COST_OF_LOOK = 1e-6
#: Looks at a state in which only threads from before the run could still help.
_LOOKS_FOR_OLD_THREADS = 20


class Deadlock(BaseException):
    """The loop's thread waits for something that nobody can bring about any more.

    Raised at the waiting line, which would hang otherwise; a BaseException, so that
    `except Exception` does not turn it into an ordinary error.
    """


class Threads:
    """What other threads do during a run, and waiting for them without stopping time."""

    def __init__(self, stalls: StallWatch, changed: Callable[[], None]) -> None:
        self.owner = get_ident()
        self._stalls = stalls
        self._changed = changed
        self._old = set(threading.enumerate())
        #: ident of a pool's thread → the future of what it runs.
        self._running: dict[int, Future[Any]] = {}
        self._queued: weakref.WeakKeyDictionary[Future[Any], Any]
        self._queued = weakref.WeakKeyDictionary()
        #: When work was handed to a thread: the number of the loop's callback.
        self._begun: weakref.WeakKeyDictionary[Any, int] = weakref.WeakKeyDictionary()
        #: ident of a waiting thread → whether what it waits for is still to come.
        self._waiting: dict[int, Callable[[], bool]] = {}
        #: id of a condition → threads in its wait(), and calls of its notify().
        self._in_wait: Counter[int] = Counter()
        self._notified: Counter[int] = Counter()
        self._owner_waits = False
        self._looked_at, self._looks_now = -1.0, 0
        self._originals: list[tuple[Any, str, Any]] = []
        self.time: VirtualTime

    # for the loop

    def state(self) -> str:
        """ "running": a pool's thread is at work.  "waiting": all that are at work wait for
        another thread, or for the loop.  "idle": no pool has work, or all of it sleeps."""
        found = "idle"
        if not self._running and not self._queued:
            return found
        for ident in list(self._running):
            if self.time.is_parked(ident):
                continue
            if not self._is_waiting(ident):
                return "running"
            found = "waiting"
        return "running" if self._will_start() else found

    def _is_waiting(self, ident: int) -> bool:
        still = self._waiting.get(ident)
        return still is not None and still() and not self.time.is_due(ident)

    def background(self) -> tuple[Any, ...]:
        """Where the threads are that belong to no pool, were started in this run, and are
        neither asleep nor waiting. Two looks that are equal: they are held up elsewhere.
        """
        if threading.active_count() == 1:
            return ()
        threads = [
            thread
            for thread in threading.enumerate()
            if thread not in self._old and not self._is_out(thread)
        ]
        frames = sys._current_frames() if threads else {}
        found = []
        for thread in threads:
            frame = frames.get(thread.ident or 0)
            found.append((thread.ident, id(frame), frame.f_lasti if frame else -1))
        return tuple(found)

    def is_awaited(self, ident: int) -> bool:
        """Whether a thread that was woken still has something to do."""
        if ident in self._running:
            return True
        return any(
            thread.ident == ident and thread not in pools._threads_queues
            for thread in threading.enumerate()
        )

    def _will_start(self) -> bool:
        """Whether work is queued for which a pool has, or will have, a free thread."""
        for future, pool in list(self._queued.items()):
            if future.done() or future.running():
                self._queued.pop(future, None)
                continue
            at_work = [t for t in list(pool._threads) if t.ident in self._running]
            if len(at_work) < pool._max_workers:
                return True
        return False

    def _is_out(self, thread: threading.Thread) -> bool:
        """Whether nothing is to be expected of a thread by itself."""
        ident = thread.ident
        if ident is None or ident == self.owner or thread in pools._threads_queues:
            return True
        return self.time.is_parked(ident) or self._is_waiting(ident)

    # waiting

    def wait(self, attempt: Callable[[float], Any], timeout: float | None, what: str) -> bool:
        """Waits on the loop's thread without letting virtual time stand still.

        attempt: tries for so many real seconds, and tells whether it succeeded.
        timeout: virtual seconds, None for ever.  what: the call, for the message.
        Returns whether an attempt succeeded; raises Deadlock where none ever can.
        """
        before, self._owner_waits = self._owner_waits, True
        try:
            return self._wait(attempt, timeout, what)
        finally:
            self._owner_waits = before

    def _wait(self, attempt: Callable[[float], Any], timeout: float | None, what: str) -> bool:
        deadline = None if timeout is None else self.time.now + timeout
        patience, looks = 0.001, 0
        while not attempt(patience):
            patience = SLICE
            if self.state() == "running" or self.background():
                looks = 0
                continue
            if attempt(0.0):  # it came, and its thread went idle, since the last attempt
                return True
            due = self.time.next_due()
            if deadline is not None and (due is None or deadline <= due):
                self.time.advance(deadline)
                return bool(attempt(0.0))
            if due is not None:
                self.time.advance(due)
                patience = 0.001
                continue
            looks += 1
            old = any(not self._is_out(t) for t in self._old if t.is_alive())
            if looks > (_LOOKS_FOR_OLD_THREADS if old else 1):
                raise Deadlock(f"{what} can never return: nothing else is running")
        return True

    def acquire(self, lock: Any, acquire: Any, blocking: bool, timeout: float) -> bool:
        """Takes a lock on whatever thread. acquire: the lock's own method, unbound."""
        if not blocking or (timeout < 0 and timeout != -1) or self._is_inside_a_wait():
            return acquire(lock, blocking, timeout)
        if acquire(lock, False):
            return True
        limit = None if timeout < 0 else timeout
        if get_ident() != self.owner:
            return self._wait_elsewhere(
                lambda real: acquire(lock, True, -1 if real is None else real), limit, lock.locked
            )
        self._stalls.note("lock", "Lock.acquire()")
        return self.wait(lambda real: acquire(lock, True, real), limit, "Lock.acquire()")

    def _is_inside_a_wait(self) -> bool:
        """Whether this thread is in one of the waits here, whose own locks are not to be
        told from the solution's where another probe has replaced all of them."""
        return self._owner_waits if get_ident() == self.owner else get_ident() in self._waiting

    def _wait_elsewhere(
        self,
        attempt: Callable[[float | None], Any],
        timeout: float | None,
        still: Callable[[], bool],
    ) -> bool:
        """A wait of another thread than the loop's; its timeout is virtual time."""
        ident = get_ident()
        before = self._waiting.get(ident)
        self._waiting[ident] = still
        try:
            if timeout is None:
                self._changed()
                return bool(attempt(None))
            due = self.time.begin_wait(timeout)
            while not attempt(_STEP):
                if self.time.now >= due or self.time.closed:
                    return False
            return True
        finally:
            self.time.end_wait()
            if before is None:
                self._waiting.pop(ident, None)
            else:
                self._waiting[ident] = before

    # replacing methods

    def start(self) -> None:
        """Replaces the methods that wait for threads, or start them."""
        global _threads
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
            if kind is not WatchedLock and kind not in _ORIGINAL_TYPES:
                acquire = kind.acquire
                for name in ("acquire", "__enter__"):
                    self._replace(kind, name, lambda _: self._make_acquire(acquire))
        _threads = self

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
        global _threads
        _threads = None
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


_HERE = __file__
_INHERITED = object()
_threads: Threads | None = None


# --- locks ----------------------------------------------------------------------------------


class WatchedLock:
    """A lock of the code under observation; differs from the original only during a run."""

    __slots__ = ("_inner", "__weakref__")

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if _threads is None:
            return self._inner.acquire(blocking, timeout)
        inner = self._inner
        return _threads.acquire(inner, type(inner).acquire, blocking, timeout)

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
        return issubclass(type(thing), (WatchedLock, *_ORIGINAL_TYPES))


class Lock(metaclass=_LockType):
    """Stands in for threading.Lock."""


_original_lock = threading.Lock
_ORIGINAL_TYPES = {type(allocate_lock()), type(_original_lock())}
Lock.__doc__ = _original_lock.__doc__
Lock.__module__ = "threading"
threading.Lock = Lock  # type: ignore[misc, assignment]
