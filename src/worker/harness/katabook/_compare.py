"""Equality that a submission cannot talk its way around.

Owns: `difference`, the comparison behind `expect(...).returns` and `.equals`.
Does not own: showing the values.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

_SCALARS = (int, float, complex, str, bytes, bytearray, bool, type(None), range)
_MISSING = object()


def difference(actual: Any, expected: Any, path: str = "") -> str | None:
    """None if `actual` equals `expected`, else one sentence that says where they part.

    Builtin values are compared type by type all the way down: a list subclass whose `__eq__` says yes to
    everything is not a list, and True is not 1. Other expected values (a dataclass of the submission, a
    Decimal) must be of the very type and are compared with `==` from the expected side.
    """
    if actual is expected:
        return None
    kind = type(expected)
    if type(actual) is not kind:
        return f"{_at(path)}a value of type {type(actual).__name__} where {kind.__name__} was expected"
    if kind in (list, tuple):
        return _sequences(actual, expected, path)
    if kind is dict:
        return _dicts(actual, expected, path)
    if kind in (set, frozenset):
        return _sets(actual, expected, path)
    if kind is float and expected != expected and actual != actual:
        return None  # two NaNs: the same answer, though not equal (IEEE 754)
    if kind in _SCALARS:
        return None if expected == actual else f"{_at(path)}a different value"
    return None if (expected == actual) is True else f"{_at(path)}a different {kind.__name__}"


def _at(path: str) -> str:
    return f"at {path}: " if path else ""


def _sequences(actual: Any, expected: Any, path: str) -> str | None:
    for index, (a, e) in enumerate(zip(actual, expected)):
        if found := difference(a, e, f"{path}[{index}]"):
            return found
    if len(actual) != len(expected):
        return f"{_at(path)}{_items(len(actual))} where {len(expected)} {'was' if len(expected) == 1 else 'were'} expected"
    return None


def _dicts(actual: dict[Any, Any], expected: dict[Any, Any], path: str) -> str | None:
    for key, value in expected.items():
        found = actual.get(key, _MISSING)
        if found is _MISSING:
            return f"{_at(path)}the key {key!r} is missing"
        if problem := difference(found, value, f"{path}[{key!r}]"):
            return problem
    extra = [key for key in actual if key not in expected]
    if extra:
        return f"{_at(path)}{_items(len(extra), 'unexpected key')}"
    # Equal keys can still be of different types (1 and True), and a report would show them apart.
    kinds = {key: type(key) for key in expected}
    if any(kinds[key] is not type(key) for key in actual):
        return f"{_at(path)}a key of a different type"
    return None


def _sets(actual: Any, expected: Any, path: str) -> str | None:
    # Elements that are exact builtins hash and compare by value; others only count if expected holds them.
    missing = sum(1 for item in expected if item not in actual)
    extra = sum(1 for item in actual if item not in expected)
    if not missing and not extra:
        return None
    return f"{_at(path)}{missing} missing and {_items(extra, 'unexpected element')}"


def _items(count: int, noun: str = "item") -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
