"""Stand-ins for `datetime.datetime` and `datetime.date`.

Owns: classes that answer as the real ones do, but for what reads the time
(https://docs.python.org/3/library/datetime.html). Does not own: where they are put.
"""

from __future__ import annotations

import sys
from typing import Any

from ._clock import Clock
from ._units import datetime_at


def datetime_class(real: Any, clock: Clock, local: Any) -> type:
    """A stand-in for `real`, the class `datetime.datetime`. local: the zone of naive times, None for UTC."""
    from datetime import timezone

    real_utc = timezone.utc

    class datetime(real, metaclass=_looks_like(real)):
        _katabook_real = real

        def __new__(cls, *args: Any, **kw: Any) -> Any:
            return real(*args, **kw) if "_katabook_real" in vars(cls) else super().__new__(cls, *args, **kw)

        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return _give(cls, datetime_at(clock.time_ns(), local if tz is None else tz), tz)

        @classmethod
        def today(cls) -> Any:
            return _give(cls, datetime_at(clock.time_ns(), local), None)

        @classmethod
        def fromtimestamp(cls, timestamp: float, tz: Any = None) -> Any:
            moment = super().fromtimestamp(timestamp, real_utc if tz is None else tz)
            return moment if tz is not None else _give(cls, moment.astimezone(local or real_utc), None)

        @classmethod
        def utcnow(cls) -> Any:
            if sys.version_info >= (3, 12):
                import warnings

                text = "datetime.datetime.utcnow() is deprecated; use datetime.datetime.now(datetime.UTC)"
                warnings.warn(text, DeprecationWarning, stacklevel=2)
            return _give(cls, datetime_at(clock.time_ns(), None), None)

    return _renamed(datetime, real)


def date_class(real: Any, clock: Clock, local: Any) -> type:
    """A stand-in for `real`, the class `datetime.date`, whose `today` is that of the zone `local`."""

    class date(real, metaclass=_looks_like(real)):
        _katabook_real = real

        def __new__(cls, *args: Any, **kw: Any) -> Any:
            return real(*args, **kw) if "_katabook_real" in vars(cls) else super().__new__(cls, *args, **kw)

        @classmethod
        def today(cls) -> Any:
            moment = datetime_at(clock.time_ns(), local)
            return cls(moment.year, moment.month, moment.day)

    return _renamed(date, real)


def _give(cls: type, moment: Any, zone: Any) -> Any:
    """`moment` as `cls`: the plain class, unless the learner subclassed the stand-in."""
    if "_katabook_real" in vars(cls):
        return moment.replace(tzinfo=zone)
    fields = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second, moment.microsecond)
    return cls(*fields, tzinfo=zone, fold=moment.fold)


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


def _renamed(stand_in: type, real: type) -> type:
    stand_in.__module__, stand_in.__qualname__, stand_in.__doc__ = real.__module__, real.__qualname__, real.__doc__
    return stand_in
