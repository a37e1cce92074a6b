"""Seconds, nanoseconds and datetimes.

Owns: turning one into the other, with the real classes whatever stands in for them. Does not own: any clock.
"""

from __future__ import annotations

from typing import Any

SECOND = 1_000_000_000


def nanoseconds(seconds: float) -> int:
    """`seconds` in whole nanoseconds."""
    return round(seconds * SECOND)


def datetime_at(nanoseconds: int, zone: Any) -> Any:
    """The moment so long after 1970 as an aware datetime in `zone`, None for UTC; below a microsecond it is cut."""
    import datetime

    real = getattr(datetime.datetime, "_katabook_real", datetime.datetime)
    utc = datetime.timezone.utc
    moment = real(1970, 1, 1, tzinfo=utc) + datetime.timedelta(microseconds=nanoseconds // 1000)
    return moment.astimezone(utc if zone is None else zone)
