"""What other threads do during a run, and waiting for them without letting virtual time stand still.

Owns: knowing whether some thread may still do something for the loop; waits of the loop's own thread for others.
Does not own: the loop, the clock (`clock`), the list of stalls (`stalls`), which calls are waits (`replaced`).
"""

from __future__ import annotations

import concurrent.futures.thread as pools
import sys
import threading
import weakref
from _thread import get_ident
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from ..clock import VirtualTime
from ..stalls import StallWatch

#: Real seconds of one look at other threads. Nothing is decided by their length.
SLICE = 0.05
#: Real seconds between two looks at the virtual clock by a thread that waits for it.
_STEP = 0.005
#: Looks at a state in which only threads from before the run could still help.
_LOOKS_FOR_OLD_THREADS = 20


class Deadlock(BaseException):
    """The loop's thread waits for something that nobody can bring about any more.

    Raised at the waiting line, which would hang otherwise; a BaseException, so that
    `except Exception` does not turn it into an ordinary error.
    """


class Waits:
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
        #: ident of a waiting thread → whether what it waits for is still to come.
        self._waiting: dict[int, Callable[[], bool]] = {}
        self._owner_waits = False
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
