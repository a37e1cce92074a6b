"""Equality that a submission cannot talk its way around.

Owns: `difference`, the comparison behind `expect(...).returns` and `.equals`.
Does not own: showing the values.
"""

from __future__ import annotations

from . import bounded
from .differing import told_apart

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

_SCALARS = (int, float, complex, str, bytes, bytearray, bool, type(None), range)
_MISSING = object()


def difference(actual: Any, expected: Any, loosely: bool = False) -> str | None:
    """None if `actual` equals `expected`, else one sentence that says where they part.

    Builtin values are compared type by type all the way down: a list subclass whose `__eq__` says yes to
    everything is not a list, and True is not 1. Other expected values (a dataclass of the submission, a
    Decimal) must be of the very type and are compared with `==` from the expected side.

    However deep the values are, and whatever they share: each pair of containers is compared once, so that what
    holds itself equals what holds itself in the same way.

    loosely: of two values that Python calls unequal, as a test file compares: what `==` calls equal within them is no
    difference, whatever its type.
    """
    compared: set[tuple[int, int]] = set()
    waiting = [iter([(actual, expected, None)])]
    while waiting:
        step = next(waiting[-1], None)
        if step is None:
            waiting.pop()
        elif type(step) is str:
            return step
        else:
            found = _one(*step, compared, loosely)
            if type(found) is str:
                return found
            if found is not None:
                waiting.append(found)
    return None


def _one(actual: Any, expected: Any, path: Any, compared: set[tuple[int, int]], loosely: bool) -> Any:
    """None if these are equal, a sentence if not, or the pairs that decide it, and sentences among them."""
    if actual is expected:
        return None
    kind = type(expected)
    if loosely and type(actual) is not kind:
        if _are_equal(actual, expected):
            return None
        kind = _common(actual, expected)
    elif type(actual) is not kind:
        kind = None
    if kind is None:
        kind = type(expected)
        return f"{_at(path)}a value of type {_kind_of(actual)} where {kind.__name__} was expected"
    walk = _WALKS.get(kind)
    if loosely and walk is _dicts:
        walk = _values
    if walk is not None:
        pair = (id(actual), id(expected))
        if pair in compared:
            return None
        compared.add(pair)
        return walk(actual, expected, path)
    if kind is float and expected != expected and actual != actual:
        return None  # two NaNs: the same answer, though not equal (IEEE 754)
    if kind is str:
        return None if expected == actual else f"{_at(path)}{told_apart(actual, expected)}"
    if kind in (bytes, bytearray):
        return None if expected == actual else f"{_at(path)}{_first_byte(actual, expected)}"
    if kind in _SCALARS:
        return None if expected == actual else f"{_at(path)}a different value"
    return None if expected == actual else f"{_at(path)}a different {kind.__name__}"


def _kind_of(value: Any) -> str:
    """The name of its class; of a class `type`, though one from another process is of a class of ours."""
    return "type" if isinstance(value, type) and type(value).__module__.startswith("katabook.") else type(value).__name__


def _are_equal(actual: Any, expected: Any) -> bool:
    try:
        return bool(bounded.run(lambda: expected == actual))
    except Exception:  # the submission's `__eq__`
        return False


#: What counts as one kind where `==` decides: its values can be equal to each other.
_KINDS = (list, tuple, dict, (set, frozenset), str, (bytes, bytearray), (int, float, complex))


def _common(actual: Any, expected: Any) -> type | None:
    """The builtin type that both values are of, as far as `==` is concerned; None if there is none."""
    for kind in _KINDS:
        if isinstance(actual, kind) and isinstance(expected, kind):
            return kind[0] if isinstance(kind, tuple) else kind
    return None


def _first_byte(actual: bytes, expected: bytes) -> str:
    if max(len(actual), len(expected)) < _LONG:
        return "a different value"
    at = next((n for n, (a, e) in enumerate(zip(actual, expected)) if a != e), min(len(actual), len(expected)))
    return f"a different value, from index {at} on"


#: In a value so long the place of the first difference is worth a number.
_LONG = 200

#: A path longer than this is cut in its middle.
_LONGEST_PATH = 120


def _at(path: Any) -> str:
    """`at [0]['a']: `, of a path that is the last step and the path before it."""
    steps = []
    while path is not None:
        path, key, is_key = path
        steps.append(f"[{key!r}]" if is_key else f"[{key}]")
    text = "".join(reversed(steps))
    if len(text) > _LONGEST_PATH:
        text = f"{text[: _LONGEST_PATH // 2]}…{text[-_LONGEST_PATH // 2 :]}"
    return f"at {text}: " if text else ""


def _sequences(actual: Any, expected: Any, path: Any) -> Any:
    for index, (a, e) in enumerate(zip(actual, expected)):
        if a is not e and not (type(a) is type(e) and type(a) in _QUICK and a == e):
            yield a, e, (path, index, False)
    if len(actual) != len(expected):
        yield f"{_at(path)}{_items(len(actual))} where {len(expected)} {'was' if len(expected) == 1 else 'were'} expected"


def _values(actual: dict[Any, Any], expected: dict[Any, Any], path: Any) -> Any:
    for key, value in expected.items():
        found = actual.get(key, _MISSING)
        if found is _MISSING:
            yield f"{_at(path)}the key {key!r} is missing"
        elif found is not value:
            yield found, value, (path, key, True)
    extra = [key for key in actual if key not in expected]
    if extra:
        yield f"{_at(path)}{_items(len(extra), 'unexpected key')}"


def _dicts(actual: dict[Any, Any], expected: dict[Any, Any], path: Any) -> Any:
    yield from _values(actual, expected, path)
    # Equal keys can still be of different types (1 and True), and a report would show them apart.
    kinds = {key: type(key) for key in expected}
    if any(kinds[key] is not type(key) for key in actual):
        yield f"{_at(path)}a key of a different type"


def _sets(actual: Any, expected: Any, path: Any) -> Any:
    # Elements that are exact builtins hash and compare by value; others only count if expected holds them.
    missing = sum(1 for item in expected if item not in actual)
    extra = sum(1 for item in actual if item not in expected)
    if missing or extra:
        yield f"{_at(path)}{missing} missing and {_items(extra, 'unexpected element')}"


def _items(count: int, noun: str = "item") -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


_QUICK = frozenset((int, str, bool, bytes, float))
_WALKS = {list: _sequences, tuple: _sequences, dict: _dicts, set: _sets, frozenset: _sets}
