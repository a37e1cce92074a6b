"""The clock.

Owns: `Clock`, what it tells and what moves it. Does not own: putting it in the place of the real one (`_frozen`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from katabook import _context

from ._units import SECOND, datetime_at, nanoseconds

_MONOTONIC_START = 1_000 * SECOND  # away from 0, so that nobody mistakes it for "no time yet"
_READS_WITHOUT_MOVING = 100_000
#: 2024-02-28 23:59:30 UTC: half a minute before a leap day.
DEFAULT_START = 1_709_164_770.0


class BusyWaiting(RuntimeError):
    """Raised by a clock that is read 100,000 times without moving: nobody but the reader is
    there to move it, so that loop would never end."""


class Clock:
    """A clock moved by hand. Calling it gives the wall time in seconds, as `time.time()` does.

    start: wall time, in seconds since 1970 or as an aware datetime.  tick: seconds by which
    every reading moves it.  on_sleep: called with the seconds of each pause, once it is over.
    Kept in whole nanoseconds, so that ten times 0.1 is exactly 1. Three times are told apart:
    the wall time (which `jump` can set back), the monotonic time, and the processor time
    (which only `work` moves).

    pauses: the lengths of all sleeps, as passed.  places: the learner's line of each, or None.
    reads: how often it was read.
    """

    def __init__(
        self, start: Any = DEFAULT_START, *, tick: float = 0.0, on_sleep: Callable[[float], Any] | None = None
    ) -> None:
        seconds = start.timestamp() if hasattr(start, "timestamp") else start
        self._wall = round(seconds * 1_000_000) * 1_000  # a float this large knows no nanoseconds
        self._monotonic = _MONOTONIC_START
        self._cpu = 0
        self._tick = nanoseconds(tick)
        self._on_sleep = on_sleep
        self._idle_reads = 0
        self.reads = 0
        self.pauses: list[float] = []
        self.places: list[_context.Place | None] = []

    # What code under observation is given.

    def __call__(self) -> float:
        """Wall time in seconds."""
        return self.time_ns() / SECOND

    def time_ns(self) -> int:
        """Wall time in nanoseconds."""
        return self._read("_wall")

    def monotonic(self) -> float:
        """Monotonic time in seconds, starting at 1000."""
        return self.monotonic_ns() / SECOND

    def monotonic_ns(self) -> int:
        """Monotonic time in nanoseconds."""
        return self._read("_monotonic")

    def cpu(self) -> float:
        """Processor time in seconds, starting at 0."""
        return self.cpu_ns() / SECOND

    def cpu_ns(self) -> int:
        """Processor time in nanoseconds."""
        return self._read("_cpu")

    def sleep(self, seconds: float) -> None:
        """Note a pause and move by it at once. Raises ValueError if negative, as `time.sleep`."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.pauses.append(seconds)
        self.places.append(_context.learner_place())
        self.advance(seconds)
        if self._on_sleep is not None:
            self._on_sleep(seconds)

    # What the check does.

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass without work. Raises ValueError if negative (see `jump`)."""
        if seconds < 0:
            raise ValueError("time passes forwards; use jump to set the wall clock back")
        self._wall += nanoseconds(seconds)
        self._monotonic += nanoseconds(seconds)
        self._idle_reads = 0

    def work(self, seconds: float) -> None:
        """Let `seconds` pass with the processor busy."""
        self.advance(seconds)
        self._cpu += nanoseconds(seconds)

    def jump(self, seconds: float) -> None:
        """Set the wall clock forward, or back if negative, as an administrator or NTP does."""
        self._wall += nanoseconds(seconds)

    @property
    def now(self) -> float:
        """Wall time in seconds; looking does not count as reading."""
        return self._wall / SECOND

    @property
    def elapsed(self) -> float:
        """Seconds passed since it was made; `jump` does not matter."""
        return (self._monotonic - _MONOTONIC_START) / SECOND

    @property
    def slept(self) -> float:
        """Seconds spent in `sleep`, in total."""
        return sum(nanoseconds(pause) for pause in self.pauses) / SECOND

    def datetime(self, zone: Any = None) -> Any:
        """The wall time as an aware datetime in `zone` (default UTC); not counted as reading."""
        return datetime_at(self._wall, zone)

    def __str__(self) -> str:
        pauses = ", ".join(f"{pause:g}" for pause in self.pauses[:8]) + (", ..." if len(self.pauses) > 8 else "")
        return f"{self.elapsed:g} s passed" + (f", pauses: {pauses}" if pauses else "")

    def _read(self, which: str) -> int:
        self.reads += 1
        self._idle_reads += 1
        if self._idle_reads > _READS_WITHOUT_MOVING:
            raise BusyWaiting(f"the clock was read {_READS_WITHOUT_MOVING:,} times in a row without anyone sleeping")
        value = getattr(self, which)
        if self._tick:
            self.advance(self._tick / SECOND)
        return value
