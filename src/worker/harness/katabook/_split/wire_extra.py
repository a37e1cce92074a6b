"""Values of the standard library that cross by value: dates, decimals, fractions, UUIDs, the usual collections.

Owns: how each of them is written and read. A module that is not imported has no values, so writing looks only
into `sys.modules`; reading imports, by the fixed names below.
Does not own: builtin values (`wire`).
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

from .containers import Container, Mapping
from .frames import WireError
from .wire import encode, expect_type, items, read, read_items

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
    ("sqlite3", "Row"): (_write_row, _read_row),
}


# -- containers -----------------------------------------------------------------------------------


class _Ordered(Mapping):
    """Its order is kept beside the dict that it is."""

    def write_contents(self, value: Any, peer: Any, depth: int) -> Any:
        return super().write_contents({key: dict.__getitem__(value, key) for key in value}, peer, depth)

    def fill(self, thing: Any, contents: dict[Any, Any]) -> None:
        thing.clear()
        for key, value in contents.items():
            thing[key] = value

    def parts(self, value: Any) -> Any:
        return list(value), [dict.__getitem__(value, key) for key in value]

    def is_unchanged(self, value: Any, parts: Any) -> bool:
        now, before = self.parts(value), parts
        return all(len(n) == len(b) and all(x is y for x, y in zip(n, b)) for n, b in zip(now, before))


class _WithDefault(Mapping):
    def head(self, value: Any, peer: Any, depth: int) -> list[Any]:
        return [encode(value.default_factory, peer, depth)]

    def make(self, head: list[Any], peer: Any, depth: int) -> Any:
        (factory,) = head
        return self.kind(read(factory, peer, depth))


class _Deque(Container):
    def head(self, value: Any, peer: Any, depth: int) -> list[Any]:
        return [value.maxlen]

    def make(self, head: list[Any], peer: Any, depth: int) -> Any:
        (longest,) = head
        return self.kind((), longest if longest is None else expect_type(longest, int))  # type: ignore[call-arg]

    def write_contents(self, value: Any, peer: Any, depth: int) -> Any:
        return items(list(value), peer, depth)

    def read_contents(self, raw: Any, peer: Any, depth: int) -> Any:
        return read_items(raw, peer, depth)

    def fill(self, thing: Any, contents: Any) -> None:
        thing.clear()
        thing.extend(contents)


_COLLECTIONS: dict[str, tuple[str, type[Container]]] = {
    "Counter": ("cn", Mapping), "OrderedDict": ("od", _Ordered), "defaultdict": ("dd", _WithDefault), "deque": ("dq", _Deque)
}  # fmt: skip
_containers: dict[type, Container] = {}


def container_of(kind: type) -> Container | None:
    """How one of the containers of `collections` crosses."""
    found = _containers.get(kind)
    if found is None and kind.__name__ in _COLLECTIONS:
        collections = sys.modules.get("collections")
        if getattr(collections, kind.__name__, None) is kind:
            tag, make = _COLLECTIONS[kind.__name__]
            found = _containers[kind] = make(tag, kind)
    return found


def container_by_tag(tag: str) -> Container | None:
    """The same, by its tag."""
    name = next((n for n, (own, _) in _COLLECTIONS.items() if own == tag), None)
    if name is None:
        return None
    import collections

    return container_of(getattr(collections, name))
