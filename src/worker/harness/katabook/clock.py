"""A time that only the check moves.

Owns: `Clock`, to be handed to code that takes its clock and its sleep as arguments, and
`frozen`, which puts a `Clock` in the place of `time` and `datetime` for code that does not.
Does not own: an event loop's time (`event_loop`).

What `frozen` cannot reach: waits with a timeout inside the interpreter (`lock.acquire`,
`Event.wait`, `queue.get`, `select`), time read by C code (SQLite's `CURRENT_TIMESTAMP`, file
times), asyncio's loop, and names that other modules than the learner's copied earlier.
"""

from __future__ import annotations

import functools
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ._running import context as _context

_SECOND = 1_000_000_000
_MONOTONIC_START = 1_000 * _SECOND  # away from 0, so that nobody mistakes it for "no time yet"
_READS_WITHOUT_MOVING = 100_000
_ABSENT = object()

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
        self._tick = _nanoseconds(tick)
        self._on_sleep = on_sleep
        self._idle_reads = 0
        self.reads = 0
        self.pauses: list[float] = []
        self.places: list[_context.Place | None] = []

    # What code under observation is given.

    def __call__(self) -> float:
        """Wall time in seconds."""
        return self.time_ns() / _SECOND

    def time_ns(self) -> int:
        """Wall time in nanoseconds."""
        return self._read("_wall")

    def monotonic(self) -> float:
        """Monotonic time in seconds, starting at 1000."""
        return self.monotonic_ns() / _SECOND

    def monotonic_ns(self) -> int:
        """Monotonic time in nanoseconds."""
        return self._read("_monotonic")

    def cpu(self) -> float:
        """Processor time in seconds, starting at 0."""
        return self.cpu_ns() / _SECOND

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
        self._wall += _nanoseconds(seconds)
        self._monotonic += _nanoseconds(seconds)
        self._idle_reads = 0

    def work(self, seconds: float) -> None:
        """Let `seconds` pass with the processor busy."""
        self.advance(seconds)
        self._cpu += _nanoseconds(seconds)

    def jump(self, seconds: float) -> None:
        """Set the wall clock forward, or back if negative, as an administrator or NTP does."""
        self._wall += _nanoseconds(seconds)

    @property
    def now(self) -> float:
        """Wall time in seconds; looking does not count as reading."""
        return self._wall / _SECOND

    @property
    def elapsed(self) -> float:
        """Seconds passed since it was made; `jump` does not matter."""
        return (self._monotonic - _MONOTONIC_START) / _SECOND

    @property
    def slept(self) -> float:
        """Seconds spent in `sleep`, in total."""
        return sum(_nanoseconds(pause) for pause in self.pauses) / _SECOND

    def datetime(self, zone: Any = None) -> Any:
        """The wall time as an aware datetime in `zone` (default UTC); not counted as reading."""
        return _datetime_at(self._wall, zone)

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
            self.advance(self._tick / _SECOND)
        return value


@contextmanager
def frozen(start: Any = DEFAULT_START, *modules: Any, local: Any = None, clock: Clock | None = None) -> Iterator[Clock]:
    """Make `clock` (default: `Clock(start)`) the time of the whole process inside the block.

    Stands in for time.time, monotonic, perf_counter, process_time, thread_time (and their
    `_ns` forms), clock_gettime, sleep, localtime, gmtime, ctime, asctime, strftime, and for
    datetime.now, utcnow and today, date.today.
    In the learner's module and in `modules` names that hold one of these are rebound too
    (`from time import monotonic`), as well as defaults of parameters (`sleep=time.sleep`),
    attributes of classes and closures. A module that is first imported inside the block keeps
    the stand-ins that it copies.

    local: the time zone of naive local times (default UTC), so that no check depends on the
    machine's. Values are plain datetimes; only the *names* `datetime.datetime` and
    `datetime.date` are stand-ins, for which isinstance and issubclass answer as usual.
    Inside the block `type(x) is datetime.datetime` is false (`==` is true), datetimes cannot be
    pickled, and the methods of naive datetimes (`timestamp`, `astimezone`) still use the
    machine's zone. Nests: the inner clock rules until
    its block ends.
    """
    import datetime

    clock = Clock(start) if clock is None else clock
    stand_ins = _time_functions(clock, local)
    patches = [(time, name, stand_ins[name]) for name in stand_ins if hasattr(time, name)]
    real_datetime = getattr(datetime.datetime, "_katabook_real", datetime.datetime)
    real_date = getattr(datetime.date, "_katabook_real", datetime.date)
    patches.append((datetime, "datetime", _datetime_class(real_datetime, clock, local)))
    patches.append((datetime, "date", _date_class(real_date, clock, local)))
    replaced = [(module, name, getattr(module, name)) for module, name, _ in patches]
    swaps = {id(old): new for (_, _, old), (_, _, new) in zip(replaced, patches)}
    swaps.update({id(real_datetime): patches[-2][2], id(real_date): patches[-1][2]})
    undo: list[Callable[[], None]] = []
    try:
        for module, name, new in patches:
            setattr(module, name, new)
        for module in {id(m): m for m in [*modules, *_learner_modules()]}.values():
            _rebind(vars(module), swaps, module.__name__, undo)
        yield clock
    finally:
        for module, name, old in replaced:
            setattr(module, name, old)
        for action in reversed(undo):
            action()


# --- stand-ins -------------------------------------------------------------------------------


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


def _time_functions(clock: Clock, local: Any) -> dict[str, Any]:
    def localtime(seconds: float | None = None) -> time.struct_time:
        moment = _datetime_at(clock.time_ns() if seconds is None else _nanoseconds(seconds // 1), local)
        offset = int(moment.utcoffset().total_seconds())
        fields = (*moment.timetuple()[:8], int(bool(moment.dst())))
        return time.struct_time(fields, {"tm_zone": moment.tzname(), "tm_gmtoff": offset})

    def gmtime(seconds: float | None = None) -> time.struct_time:
        return _REAL["gmtime"](clock.time_ns() // _SECOND if seconds is None else seconds)

    def asctime(moment: Any = None) -> str:
        return _REAL["asctime"](localtime() if moment is None else moment)

    def clock_gettime_ns(which: int) -> int:
        if which == time.CLOCK_REALTIME:
            return clock.time_ns()
        if which in (getattr(time, name, None) for name in ("CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID")):
            return clock.cpu_ns()
        return clock.monotonic_ns()

    functions = {
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
        "sleep": clock.sleep,
        "gmtime": gmtime,
        "localtime": localtime,
        "ctime": lambda seconds=None: asctime(localtime(seconds)),
        "asctime": asctime,
        "strftime": lambda form, moment=None: _REAL["strftime"](form, localtime() if moment is None else moment),
        "clock_gettime": lambda which: clock_gettime_ns(which) / _SECOND,
        "clock_gettime_ns": clock_gettime_ns,
    }
    return {name: _Builtin(function, getattr(time, name, None)) for name, function in functions.items()}


def _looks_like(real: type) -> type:
    """A metaclass whose classes answer isinstance and issubclass as `real` does."""

    class LooksLike(type):
        def __instancecheck__(cls, value: Any) -> bool:
            return isinstance(value, real) if "_katabook_real" in vars(cls) else type.__instancecheck__(cls, value)

        def __subclasscheck__(cls, other: type) -> bool:
            return issubclass(other, real) if "_katabook_real" in vars(cls) else type.__subclasscheck__(cls, other)

        def __eq__(cls, other: Any) -> bool:
            return other is cls or ("_katabook_real" in vars(cls) and other is real)

        def __hash__(cls) -> int:
            return hash(real) if "_katabook_real" in vars(cls) else type.__hash__(cls)

    return LooksLike


def _datetime_class(real: Any, clock: Clock, local: Any) -> type:
    from datetime import timezone

    real_utc = timezone.utc

    def give(cls: type, moment: Any, zone: Any) -> Any:
        """`moment` as `cls`: the plain class, unless the learner subclassed the stand-in."""
        if "_katabook_real" in vars(cls):
            return moment.replace(tzinfo=zone)
        fields = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second, moment.microsecond)
        return cls(*fields, tzinfo=zone, fold=moment.fold)

    class datetime(real, metaclass=_looks_like(real)):
        _katabook_real = real

        def __new__(cls, *args: Any, **kw: Any) -> Any:
            return real(*args, **kw) if "_katabook_real" in vars(cls) else super().__new__(cls, *args, **kw)

        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return give(cls, _datetime_at(clock.time_ns(), local if tz is None else tz), tz)

        @classmethod
        def today(cls) -> Any:
            return give(cls, _datetime_at(clock.time_ns(), local), None)

        @classmethod
        def fromtimestamp(cls, timestamp: float, tz: Any = None) -> Any:
            moment = super().fromtimestamp(timestamp, real_utc if tz is None else tz)
            return moment if tz is not None else give(cls, moment.astimezone(local or real_utc), None)

        @classmethod
        def utcnow(cls) -> Any:
            if sys.version_info >= (3, 12):
                import warnings

                text = "datetime.datetime.utcnow() is deprecated; use datetime.datetime.now(datetime.UTC)"
                warnings.warn(text, DeprecationWarning, stacklevel=2)
            return give(cls, _datetime_at(clock.time_ns(), None), None)

    return _renamed(datetime, real)


def _date_class(real: Any, clock: Clock, local: Any) -> type:
    class date(real, metaclass=_looks_like(real)):
        _katabook_real = real

        def __new__(cls, *args: Any, **kw: Any) -> Any:
            return real(*args, **kw) if "_katabook_real" in vars(cls) else super().__new__(cls, *args, **kw)

        @classmethod
        def today(cls) -> Any:
            moment = _datetime_at(clock.time_ns(), local)
            return cls(moment.year, moment.month, moment.day)

    return _renamed(date, real)


def _renamed(stand_in: type, real: type) -> type:
    stand_in.__module__, stand_in.__qualname__, stand_in.__doc__ = real.__module__, real.__qualname__, real.__doc__
    return stand_in


# --- rebinding -------------------------------------------------------------------------------


def _learner_modules() -> list[Any]:
    modules = list(sys.modules.values())
    return [m for m in modules if _context.is_learner_code(getattr(m, "__file__", None) or "")]


def _rebind(names: dict, swaps: dict[int, Any], module: str, undo: list) -> None:
    """Replace, in a module's names and in what its functions and classes hold, each value
    that is a key of `swaps` (by identity); append what takes it back to `undo`."""
    for name, value in list(names.items()):
        new = swaps.get(id(value), _ABSENT)
        if new is not _ABSENT:
            names[name] = new
            undo.append(functools.partial(names.__setitem__, name, value))
        elif isinstance(value, type) and value.__module__ == module:
            _rebind_class(value, swaps, undo)
        else:
            _rebind_function(value, swaps, undo)


def _rebind_class(cls: type, swaps: dict[int, Any], undo: list) -> None:
    for name, value in list(vars(cls).items()):
        new = swaps.get(id(value), _ABSENT)
        if new is not _ABSENT:
            setattr(cls, name, new)
            undo.append(functools.partial(setattr, cls, name, value))
        else:
            _rebind_function(getattr(value, "fget", None) or value, swaps, undo)


def _rebind_function(value: Any, swaps: dict[int, Any], undo: list) -> None:
    """Defaults and closures of a function, and of those that it wraps."""
    for _ in range(10):  # layers of decorators
        function = getattr(value, "__func__", value)  # static and class methods
        if not hasattr(function, "__kwdefaults__") or not hasattr(function, "__code__"):
            return
        _rebind_defaults(function, swaps, undo)
        for cell in function.__closure__ or ():
            _rebind_cell(cell, swaps, undo)
        value = getattr(function, "__wrapped__", None)


def _rebind_defaults(function: Any, swaps: dict[int, Any], undo: list) -> None:
    for name in "__defaults__", "__kwdefaults__":
        old = getattr(function, name)
        if isinstance(old, tuple):
            new: Any = tuple(swaps.get(id(value), value) for value in old)
        else:
            new = {key: swaps.get(id(value), value) for key, value in (old or {}).items()}
        if old and any(id(value) in swaps for value in (old if isinstance(old, tuple) else old.values())):
            setattr(function, name, new)
            undo.append(functools.partial(setattr, function, name, old))


def _rebind_cell(cell: Any, swaps: dict[int, Any], undo: list) -> None:
    try:
        old = cell.cell_contents
    except ValueError:  # not filled yet
        return
    new = swaps.get(id(old), _ABSENT)
    if new is not _ABSENT:
        cell.cell_contents = new
        undo.append(functools.partial(setattr, cell, "cell_contents", old))


# --- small helpers ---------------------------------------------------------------------------


def _nanoseconds(seconds: float) -> int:
    return round(seconds * _SECOND)


def _datetime_at(nanoseconds: int, zone: Any) -> Any:
    import datetime

    real = getattr(datetime.datetime, "_katabook_real", datetime.datetime)
    utc = datetime.timezone.utc
    moment = real(1970, 1, 1, tzinfo=utc) + datetime.timedelta(microseconds=nanoseconds // 1000)
    return moment.astimezone(utc if zone is None else zone)
