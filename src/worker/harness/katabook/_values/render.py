"""Values as text a learner can read, whatever their `__repr__` does.

Owns: bounded, deterministic text for any object; names that an author gives to objects.
Does not own: diffs and layout (the CLI), comparing (`compare`).
"""

from __future__ import annotations

from .._running import context as _context
from . import bounded

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")

#: The longest text of one value that is sent to the engine, in characters; what is beyond is said, not hidden.
LONGEST = 20_000

#: What is deeper within containers than this is not shown.
DEEPEST = 60

#: Classes whose objects did not come back with their text: none is asked again.
_never_told: set[type] = set()

# Objects named by the author, by id; the object is kept so that its id is not reused.
_names: dict[int, tuple[Any, str]] = {}


def named(value: T, name: str) -> T:
    """Let reports show `value` as `name` ("conn") instead of its repr. Returns `value`.

    A number, a text, None and the like are shown as what they are, since others share their identity.
    """
    if type(value) not in _PLAIN:
        _names[id(value)] = (value, name)
    return value


def brief(value: Any, limit: int = 60) -> str:
    """`value` on one line, at most about `limit` characters; never raises."""
    text = " ".join(_guarded(value, max(limit, 1)).split("\n"))
    return text if len(text) <= limit else f"{text[: max(limit - 1, 1)]}…"


def full(value: Any) -> str:
    """`value` in full, on several lines if it is long; past `LONGEST` characters, that something is left out."""
    text = _guarded(value, LONGEST)
    if 72 < len(text) <= LONGEST and _is_container(value):
        text = _pretty(value, text)
    return cut(text)


def at_once(value: Any) -> str | None:
    """`full(value)` of a value whose text asks nothing of anybody's code; None of others."""
    return full(value) if type(value) in _PLAIN or (_is_container(value) and _is_flat(value)) else None


def whole(value: Any, most: int) -> str:
    """`value` on one line, in about `most` characters at most: as much as is searched for a difference."""
    return _guarded(value, most)


def cut(text: str) -> str:
    """`text`, cut visibly at `LONGEST` characters."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST]}… ({len(text) - LONGEST:,} more characters)"


def call_text(function: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """The source text of a call, such as `slugify('A b', sep='-')`."""
    parts = [brief(a, 200) for a in args]
    parts += [f"{k}={brief(v, 200)}" for k, v in kwargs.items()]
    return f"{callable_name(function)}({', '.join(parts)})"


def callable_name(function: Any) -> str:
    """The name a learner knows `function` by: its author's name for it, or its qualified name."""
    known = _names.get(id(function))
    if known is not None and known[0] is function:
        return known[1]
    owner = getattr(function, "__self__", None)
    if owner is not None and not isinstance(owner, type) and type(owner).__name__ != "module":
        return f"{brief(owner, 40)}.{getattr(function, '__name__', '?')}"
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None)
    if isinstance(name, str):
        return name.replace("<locals>.", "")
    return _context.name_in_submission(function) or brief(function)


def _guarded(value: Any, most: int = LONGEST) -> str:
    """repr() of anything: objects inside builtin containers are guarded one by one, so that one bad repr
    does not hide its neighbours; memory addresses are left out, since they differ on each run.

    most: a container is told until it has so many characters, and then cut: one that holds another twice, and that one
    yet another twice, has a text without an end.
    """
    return _Telling(most).of(value)


class _Telling:
    """The text of one value. left: how many more characters may come."""

    def __init__(self, left: int) -> None:
        self._left = left
        self._within: set[int] = set()

    def of(self, value: Any) -> str:
        known = _names.get(id(value))
        if known is not None and known[0] is value:
            text = known[1]
        elif _is_container(value) and not (_is_flat(value) and (text := _at_a_stroke(value)) is not None):
            return self._container(value, type(value))
        elif not _is_container(value):
            text = _leaf(value)
        self._left -= len(text)
        return text

    def _container(self, value: Any, kind: type) -> str:
        if id(value) in self._within:
            return "{...}" if kind in (dict, set, frozenset) else "[...]" if kind is list else "(...)"
        if len(self._within) > DEEPEST:
            return "…"
        self._within.add(id(value))
        try:
            inner = ", ".join(self._parts(value, kind))
        except RecursionError:
            return f"<{kind.__name__}: too deeply nested to show>"
        finally:
            self._within.discard(id(value))
        if kind is tuple:
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        if kind is list:
            return f"[{inner}]"
        return f"frozenset({{{inner}}})" if kind is frozenset else f"{{{inner}}}"

    def _parts(self, value: Any, kind: type) -> list[str]:
        parts: list[str] = []
        for part in value.items() if kind is dict else value:
            if self._left < 0:
                parts.append(f"… ({len(value) - len(parts):,} more)")
                return parts
            parts.append(f"{self.of(part[0])}: {self.of(part[1])}" if kind is dict else self.of(part))
            self._left -= 2
        if kind in (set, frozenset):
            parts.sort()  # the order of objects is another one on each run
        return parts


_PLAIN = frozenset((int, float, str, bytes, bool, type(None)))


def _is_flat(value: Any) -> bool:
    """Whether a container holds plain values only, and not too many of them, so that its own repr has an end."""
    parts = [*value, *value.values()] if type(value) is dict else value
    return len(value) <= 10_000 and _PLAIN.issuperset(map(type, parts))


def _at_a_stroke(value: Any) -> str | None:
    """The repr of a flat container; None if an int in it has more digits than Python writes."""
    try:
        return repr(value)
    except ValueError:
        return None


#: Digits of an int that is written out: the time for it grows with their square.
_MOST_DIGITS = 100_000


def _digits(value: int) -> str:
    """An int of more digits than Python writes (docs.python.org, "Integer string conversion length limitation")."""
    import sys

    count = int(value.bit_length() * 0.30103) + 1
    if count > _MOST_DIGITS:
        return f"<int of about {count:,} digits>"
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return str(value)
    finally:
        sys.set_int_max_str_digits(limit)


def _leaf(value: Any) -> str:
    try:
        text = repr(value) if type(value) in _PLAIN else _repr(value)
    except ValueError as problem:
        if type(value) is int:
            return _digits(value)
        return f"<{type(value).__name__} whose repr raised {type(problem).__name__}>"
    except RecursionError:
        return f"<{type(value).__name__}: too deeply nested to show>"
    except (Exception, SystemExit, KeyboardInterrupt) as problem:
        if type(problem).__name__ == "TakesTooLong":  # here, or in the learner's process
            _never_told.add(type(value))
            return f"<{type(value).__name__} whose repr did not come back>"
        return f"<{type(value).__name__} whose repr raised {type(problem).__name__}>"
    return _without_addresses(text) if " at 0x" in text else text


def _repr(value: Any) -> str:
    """The repr of an object whose class may be the submission's."""
    if type(value) in _never_told:
        raise bounded.TakesTooLong
    text: str = bounded.run(repr, value)
    return text


def _without_addresses(text: str) -> str:
    import re  # seldom needed, and dear

    return re.sub(r" at 0x[0-9a-fA-F]+", "", text)


def _is_container(value: Any) -> bool:
    return type(value) in (list, tuple, dict, set, frozenset)


def _pretty(value: Any, fallback: str) -> str:
    """One element per line where it helps; pprint sorts nothing, so the learner's order stays."""
    import pprint  # a failing or a long value only: importing it costs more than a check

    class Printer(pprint.PrettyPrinter):
        def format(self, value, context, maxlevels, level):  # type: ignore[no-untyped-def]
            if type(value) in (list, tuple, dict, set, frozenset):
                return super().format(value, context, maxlevels, level)
            return _guarded(value), True, False

    try:
        return Printer(width=72, sort_dicts=False).pformat(value)
    except Exception:
        return fallback
