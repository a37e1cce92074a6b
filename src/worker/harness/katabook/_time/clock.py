"""Time that only moves when it is told to, for `event_loop`.

Owns: the wrappers around the functions of `time`, and the clock they ask while a run is
under way: who sleeps until when, and waking sleepers in order.
Does not own: the event loop, or what counts as a stall.

The wrappers are put in place when this module is imported, that is before the learner's
module, so that `from time import sleep` there gets them too. Outside a run they do
exactly what the originals do. During a run the standard library keeps real time where
it measures waits that are real (`subprocess`, `sched`, `selectors`).
"""

from __future__ import annotations

import heapq
import os
import time
from _thread import allocate_lock, get_ident  # never a lock that a probe has wrapped
from collections.abc import Callable
from sys import _getframe
from typing import Any

real_sleep = time.sleep

#: Real seconds that a woken thread gets to go back to waiting, before time goes on.
PATIENCE = 0.05
#: Reading the clock more often than this without waiting is a busy wait …
_MOST_READS = 10_000
#: … and then each reading costs some virtual seconds, or it would never end.
_COST_OF_READING = 0.001

_current: VirtualTime | None = None


class VirtualTime:
    """A clock in virtual seconds, and the threads that sleep by it.

    now: virtual seconds since the start.  slept: called with the seconds of a sleep on
    the loop's thread, before time moves.  changed: called, in any thread, when a thread
    has begun to sleep.  spun: called once per busy wait on the loop's thread.  awaited:
    whether a woken thread, given by its ident, has something left to do.
    """

    def __init__(
        self,
        slept: Callable[[float], None],
        changed: Callable[[], None],
        spun: Callable[[], None],
        awaited: Callable[[int], bool],
    ) -> None:
        self.now = 0.0
        self.owner = get_ident()
        self.closed = False
        self._slept, self._changed, self._spun = slept, changed, spun
        self._awaited = awaited
        self._mutex = allocate_lock()
        self._sleepers: list[tuple[float, int, Any, int]] = []
        self._parked: set[int] = set()
        #: Threads in a wait with a timeout: ident → when it ends.
        self._waits: dict[int, float] = {}
        self._order = 0
        self._reads: dict[int, int] = {}

    # for the loop

    def is_parked(self, ident: int) -> bool:
        """Whether a thread is sleeping by this clock and has not been woken."""
        return ident in self._parked

    def next_due(self) -> float | None:
        """When the next thread that sleeps, or waits with a timeout, is due; None if none."""
        with self._mutex:
            return min((due for due, _, _ in self._dues()), default=None)

    def advance(self, target: float) -> None:
        """Moves to `target`, waking the threads due until then in the order of their time.

        Each woken thread gets PATIENCE real seconds to go back to sleep or to end before
        time moves on, so that what it does falls between the right moments.
        """
        while True:
            with self._mutex:
                due, _, ident = min(self._dues(), default=(target + 1, 0, 0))
                if due > target:
                    break
                self.now = max(self.now, due)
                gate = None
                if ident in self._parked:
                    gate = heapq.heappop(self._sleepers)[2]
                    self._parked.discard(ident)
            if gate is not None:
                gate.release()
            self._settle(ident)
        self.now = max(self.now, target)

    def _dues(self) -> list[tuple[float, int, int]]:
        """(due, order, ident) of the next sleeper and of the waits that are not over."""
        dues = [(due, order, ident) for due, order, _, ident in self._sleepers[:1]]
        waits = list(self._waits.items())
        dues.extend((due, 0, ident) for ident, due in waits if due > self.now)
        return dues

    def begin_wait(self, timeout: float) -> float:
        """This thread, not the loop's, begins a wait; returns the virtual time of its end."""
        due = self.now + max(timeout, 0.0)
        with self._mutex:
            self._reads.pop(get_ident(), None)
            self._waits[get_ident()] = due
        self._changed()
        return due

    def end_wait(self) -> None:
        """The wait of this thread is over, one way or the other."""
        with self._mutex:
            self._waits.pop(get_ident(), None)

    def is_due(self, ident: int) -> bool:
        """Whether a thread's wait has a timeout that is over, so that it will go on."""
        return self.closed or self._waits.get(ident, self.now + 1) <= self.now

    def callback_begins(self) -> None:
        """The loop is about to run something: counting of clock readings starts again."""
        self._reads.pop(self.owner, None)

    def close(self) -> None:
        """Wakes every sleeper; from now on sleeping returns at once."""
        with self._mutex:
            self.closed = True
            sleepers, self._sleepers = self._sleepers, []
            self._parked.clear()
        for _, _, gate, _ in sleepers:
            gate.release()

    # for the wrapped functions

    def sleep(self, seconds: float) -> None:
        if get_ident() == self.owner:
            self._slept(seconds)
            self.advance(self.now + seconds)
        else:
            self._park(seconds)

    def read(self) -> float:
        """Virtual seconds, for a function that asks for the time."""
        ident = get_ident()
        reads = self._reads[ident] = self._reads.get(ident, 0) + 1
        if reads > _MOST_READS:
            if reads == _MOST_READS + 1 and ident == self.owner:
                self._spun()
            self.now += _COST_OF_READING
        return self.now

    def _park(self, seconds: float) -> None:
        gate = allocate_lock()
        gate.acquire()
        ident = get_ident()
        with self._mutex:
            if self.closed:
                return
            self._reads.pop(ident, None)
            self._order += 1
            heapq.heappush(self._sleepers, (self.now + seconds, self._order, gate, ident))
            self._parked.add(ident)
        self._changed()
        gate.acquire()

    def _settle(self, ident: int) -> None:
        """Lets a woken thread run until it sleeps again or is done, within PATIENCE."""
        step = 0.0005
        for _ in range(int(PATIENCE / step)):
            if self.is_parked(ident) or not self._awaited(ident):
                return
            if self._waits.get(ident, self.now) > self.now:
                return
            real_sleep(step)


def activate(clock: VirtualTime | None) -> None:
    """Makes a clock the one that the wrapped functions ask; None: real time again."""
    global _current
    if clock is not None:
        for function in _functions:
            function.start()
    _current = clock


def is_active() -> bool:
    """Whether a clock is active."""
    return _current is not None


def is_library(filename: str) -> bool:
    """Whether a `co_filename` belongs to the standard library or to this package."""
    known = _library_files.get(filename)
    if known is None:
        inside = filename.startswith((_LIBRARY, _PACKAGE, "<frozen "))
        known = inside and "site-packages" not in filename
        _library_files[filename] = known
    return known


# --- the wrapped functions ------------------------------------------------------------------

_LIBRARY = os.path.dirname(heapq.__file__) + os.sep
_PACKAGE = os.path.dirname(os.path.dirname(__file__)) + os.sep
_library_files: dict[str, bool] = {}
#: Modules that sleep in small steps until a real clock says stop.
_REAL_SLEEPERS = tuple(
    _LIBRARY + name for name in ("subprocess.py", "sched.py", "multiprocessing" + os.sep)
)


#: Modules that ask the clock how long to go on with a wait that is virtual.
_VIRTUAL_WAITERS = (os.path.join(_LIBRARY, "concurrent", "futures", ""),)


class _TimeFunction:
    """A function of `time`, as an object: like a built-in, and unlike a Python function,
    it does not become a method when it is stored in a class."""

    def __init__(self, original: Any) -> None:
        self._original = original
        self.__name__ = original.__name__
        self.__qualname__ = original.__name__
        self.__module__ = "time"
        self.__doc__ = original.__doc__
        self.__wrapped__ = original

    def start(self) -> None:
        """A run begins."""

    def __repr__(self) -> str:
        return repr(self._original)

    def __reduce__(self) -> str:
        return self.__name__  # by name, as the original


class _Sleep(_TimeFunction):
    def __call__(self, *args: Any, **kwargs: Any) -> None:
        clock = _current
        if clock is None or kwargs or len(args) != 1:
            return self._original(*args, **kwargs)
        seconds = args[0]
        # Whatever is not an ordinary length is the original's business: it raises.
        if type(seconds) not in (int, float, bool) or not 0 <= seconds < 1e9:
            return self._original(seconds)
        if _getframe(1).f_code.co_filename.startswith(_REAL_SLEEPERS):
            return self._original(seconds)
        return clock.sleep(float(seconds))


class _Clock(_TimeFunction):
    def __init__(self, original: Any, per_second: int) -> None:
        super().__init__(original)
        self._per_second = per_second
        self._start: Any = 0

    def start(self) -> None:
        self._start = self._original()

    def at(self, passed: float) -> Any:
        """The value when so many virtual seconds have passed."""
        if self._per_second == 1:
            return self._start + passed
        return self._start + round(passed * self._per_second)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        clock = _current
        if clock is None or args or kwargs:
            return self._original(*args, **kwargs)
        caller = _getframe(1).f_code.co_filename
        if is_library(caller) and not caller.startswith(_VIRTUAL_WAITERS):
            return self._original()
        return self.at(clock.read())


def _install() -> tuple[_TimeFunction, ...]:
    wrappers: list[_TimeFunction] = [_Sleep(time.sleep)]
    for name in ("time", "monotonic", "perf_counter"):
        wrappers.append(_Clock(getattr(time, name), 1))
        wrappers.append(_Clock(getattr(time, name + "_ns"), 1_000_000_000))
    for wrapper in wrappers:
        setattr(time, wrapper.__name__, wrapper)
    return tuple(wrappers)


_functions = _install()
_monotonic = next(f for f in _functions if f.__name__ == "monotonic" and isinstance(f, _Clock))


def virtual_monotonic() -> float:
    """time.monotonic for library modules whose waits are virtual during a run."""
    clock = _current
    return time.monotonic() if clock is None else _monotonic.at(clock.now)
