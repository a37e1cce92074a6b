"""Values of the standard library that cross by value: dates, decimals, fractions, UUIDs, the usual collections.

Owns: how each of them is written and read. A module that is not imported has no values, so writing looks only
into `sys.modules`; reading imports, by the fixed names below.
Does not own: builtin values (`_wire`).
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

from ._wire import WireError, encode, expect_type, pairs, read, read_pairs

#: Both parts of a fraction are reduced by their greatest common divisor, which costs the square of their length.
_MOST_FRACTION_BITS = 100_000

# Which writer a type has (None: it crosses as a handle), so that the search below is made once per type.
_known: dict[type, Any] = {}
_modules_seen = 0


def write(value: Any, kind: type, peer: Any, depth: int) -> Any:
    """`value` as JSON, or None if its type is not one of these."""
    global _modules_seen
    if _modules_seen != len(sys.modules):
        _known.clear()
        _modules_seen = len(sys.modules)
    try:
        found = _known[kind]
    except KeyError:
        found = _known[kind] = _search(kind)
        if len(_known) > 5000:
            _known.clear()
    if found is None:
        return None
    tag, writer = found
    payload = writer(value, peer, depth + 1)
    return None if payload is None else ["x", tag, payload]


def _write_row(row: Any, peer: Any, depth: int) -> Any:
    """Only the check's rows: of the learner's side's, what they hold would have to be believed."""
    if peer.asks_for_facts:
        return None
    return [list(row.keys()), [encode(v, peer, depth) for v in tuple(row)]]


_cursors: dict[tuple[str, ...], Any] = {}


def _read_row(kind: Any, payload: Any, peer: Any, depth: int) -> Any:
    names, values = payload
    if not peer.asks_for_facts or len(names) != len(values):
        raise WireError("a row is malformed")
    import sqlite3

    key = tuple(expect_type(n, str) for n in names)
    if key not in _cursors:  # a row takes its names from a cursor
        if len(_cursors) > 500:
            _cursors.clear()
        columns = ", ".join('NULL AS "' + name.replace('"', '""') + '"' for name in key)
        _cursors[key] = sqlite3.Connection(":memory:").execute(f"SELECT {columns}")
    return sqlite3.Row(_cursors[key], tuple(read(v, peer, depth) for v in expect_type(values, list)))


def _search(kind: type) -> Any:
    for (module, name), (writer, _) in _TYPES.items():
        if getattr(sys.modules.get(module), name, None) is kind:
            return f"{module}.{name}", writer
    return None


def read_extra(items: list[Any], peer: Any, depth: int) -> Any:
    """The value behind the tag "x"."""
    tag, payload = items
    module, _, name = expect_type(tag, str).rpartition(".")
    found = _TYPES.get((module, name))
    if found is None:
        raise WireError("an unknown type")
    kind = getattr(importlib.import_module(module), name)
    return found[1](kind, payload, peer, depth + 1)


def _ints(payload: Any) -> list[int]:
    return [expect_type(part, int) for part in expect_type(payload, list)]


def _write_zone(zone: Any) -> Any:
    """JSON for a time zone; None for one that can only be a handle."""
    if zone is None:
        return []
    datetime = sys.modules["datetime"]
    if type(zone) is datetime.timezone:
        offset, *name = zone.__getinitargs__()
        return ["tz", [offset.days, offset.seconds, offset.microseconds], *name]
    zoneinfo = sys.modules.get("zoneinfo")
    if zoneinfo is not None and type(zone) is zoneinfo.ZoneInfo and type(zone.key) is str:
        return ["zi", zone.key]
    return None


def _read_zone(payload: Any) -> Any:
    if not expect_type(payload, list):
        return None
    if payload[0] == "zi":
        (key,) = payload[1:]
        return importlib.import_module("zoneinfo").ZoneInfo(expect_type(key, str))
    tag, offset, *name = payload
    if tag != "tz" or len(name) > 1:
        raise WireError("an unknown time zone")
    datetime = importlib.import_module("datetime")
    return datetime.timezone(datetime.timedelta(*_ints(offset)), *(expect_type(n, str) for n in name))


def _datetime(v: Any, peer: Any, depth: int) -> Any:
    zone = _write_zone(v.tzinfo)
    return None if zone is None else [[*v.timetuple()[:6], v.microsecond, v.fold], zone]


def _read_datetime(kind: Any, payload: Any, peer: Any, depth: int) -> Any:
    numbers, zone = expect_type(payload, list)
    *parts, fold = _ints(numbers)
    return kind(*parts, tzinfo=_read_zone(zone), fold=fold)


def _time(v: Any, peer: Any, depth: int) -> Any:
    zone = _write_zone(v.tzinfo)
    return None if zone is None else [[v.hour, v.minute, v.second, v.microsecond, v.fold], zone]


def _fraction(v: Any, peer: Any, depth: int) -> Any:
    parts = (v.numerator, v.denominator)
    return None if any(n.bit_length() > _MOST_FRACTION_BITS for n in parts) else [encode(n, peer, depth) for n in parts]


def _read_fraction(kind: Any, payload: Any, peer: Any, depth: int) -> Any:
    parts = [expect_type(read(n, peer, depth), int) for n in expect_type(payload, list)]
    if any(n.bit_length() > _MOST_FRACTION_BITS for n in parts):
        raise WireError("a fraction is too large")
    top, bottom = parts
    return kind(top, bottom)


def _read_uuid(kind: Any, payload: Any, peer: Any, depth: int) -> Any:
    return kind(hex=expect_type(payload, str))


def _read_counter(kind: Any, payload: Any, peer: Any, depth: int) -> Any:
    found = kind()
    dict.update(found, read_pairs(payload, peer, depth))  # Counter.update would add, and so call what it holds
    return found


def _defaultdict(v: Any, peer: Any, depth: int) -> Any:
    return [encode(v.default_factory, peer, depth), pairs(v, peer, depth)]


def _read_defaultdict(kind: Any, payload: Any, peer: Any, depth: int) -> Any:
    factory, items = expect_type(payload, list)
    return kind(read(factory, peer, depth), read_pairs(items, peer, depth))


def _deque(v: Any, peer: Any, depth: int) -> Any:
    return [v.maxlen, [encode(item, peer, depth) for item in v]]


def _read_deque(kind: Any, payload: Any, peer: Any, depth: int) -> Any:
    longest, items = expect_type(payload, list)
    if longest is not None:
        expect_type(longest, int)
    return kind([read(item, peer, depth) for item in expect_type(items, list)], longest)


def _from_ints(kind: Any, payload: Any, peer: Any, depth: int) -> Any:
    return kind(*_ints(payload))


_TYPES: dict[tuple[str, str], tuple[Any, Any]] = {
    ("datetime", "datetime"): (_datetime, _read_datetime),
    ("datetime", "date"): (lambda v, p, d: [v.year, v.month, v.day], _from_ints),
    ("datetime", "time"): (_time, _read_datetime),
    ("datetime", "timedelta"): (lambda v, p, d: [v.days, v.seconds, v.microseconds], _from_ints),
    ("decimal", "Decimal"): (lambda v, p, d: str(v), lambda k, v, p, d: k(expect_type(v, str))),
    ("fractions", "Fraction"): (_fraction, _read_fraction),
    ("uuid", "UUID"): (lambda v, p, d: v.hex, _read_uuid),
    ("collections", "Counter"): (pairs, _read_counter),
    ("collections", "OrderedDict"): (pairs, lambda k, v, p, d: k(read_pairs(v, p, d))),
    ("collections", "defaultdict"): (_defaultdict, _read_defaultdict),
    ("collections", "deque"): (_deque, _read_deque),
    ("sqlite3", "Row"): (_write_row, _read_row),
}
