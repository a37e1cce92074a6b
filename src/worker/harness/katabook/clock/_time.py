"""Stand-ins for the functions of `time`.

Owns: what each gives (https://docs.python.org/3/library/time.html) by a `Clock`. Does not own: where they are put.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from ._clock import Clock
from ._units import SECOND, datetime_at, nanoseconds


class _Builtin:
    """A stand-in for a built-in function: like one, and unlike a Python function, it does not
    turn into a method when a class holds it (`clock = time.monotonic` in a class body)."""

    def __init__(self, function: Callable, original: Any) -> None:
        self._function = function
        self.__name__ = self.__qualname__ = getattr(original, "__name__", "function")
        self.__doc__ = getattr(original, "__doc__", None)
        self.__module__ = "time"

    def __call__(self, *args: Any) -> Any:
        return self._function(*args)

    def __repr__(self) -> str:
        return f"<frozen function {self.__name__}>"


_REAL = {name: getattr(time, name) for name in ("gmtime", "asctime", "strftime")}


def time_functions(clock: Clock, local: Any) -> dict[str, Any]:
    """The stand-ins by name. local: the time zone of local times, None for UTC."""
    functions = {**_readings(clock), **_calendar(clock, local), "sleep": clock.sleep}
    return {name: _Builtin(function, getattr(time, name, None)) for name, function in functions.items()}


def _readings(clock: Clock) -> dict[str, Callable]:
    """The functions that read a clock."""

    def clock_gettime_ns(which: int) -> int:
        if which == time.CLOCK_REALTIME:
            return clock.time_ns()
        if which in (getattr(time, name, None) for name in ("CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID")):
            return clock.cpu_ns()
        return clock.monotonic_ns()

    return {
        "time": clock,
        "time_ns": clock.time_ns,
        "monotonic": clock.monotonic,
        "monotonic_ns": clock.monotonic_ns,
        "perf_counter": clock.monotonic,
        "perf_counter_ns": clock.monotonic_ns,
        "process_time": clock.cpu,
        "process_time_ns": clock.cpu_ns,
        "thread_time": clock.cpu,
        "thread_time_ns": clock.cpu_ns,
        "clock_gettime": lambda which: clock_gettime_ns(which) / SECOND,
        "clock_gettime_ns": clock_gettime_ns,
    }


def _calendar(clock: Clock, local: Any) -> dict[str, Callable]:
    """The functions that turn a time into a date, and read the clock where they are given none."""

    def localtime(seconds: float | None = None) -> time.struct_time:
        moment = datetime_at(clock.time_ns() if seconds is None else nanoseconds(seconds // 1), local)
        offset = int(moment.utcoffset().total_seconds())
        fields = (*moment.timetuple()[:8], int(bool(moment.dst())))
        return time.struct_time(fields, {"tm_zone": moment.tzname(), "tm_gmtoff": offset})

    def gmtime(seconds: float | None = None) -> time.struct_time:
        return _REAL["gmtime"](clock.time_ns() // SECOND if seconds is None else seconds)

    def asctime(moment: Any = None) -> str:
        return _REAL["asctime"](localtime() if moment is None else moment)

    return {
        "gmtime": gmtime,
        "localtime": localtime,
        "ctime": lambda seconds=None: asctime(localtime(seconds)),
        "asctime": asctime,
        "strftime": lambda form, moment=None: _REAL["strftime"](form, localtime() if moment is None else moment),
    }
