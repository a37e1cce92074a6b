"""Classes on their way across: what one side tells about a class, and the mirrored class that the other makes of it.

Owns: the description. Does not own: what mirrored classes do (`_proxies`), their handles (`_peer`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import _proxies
from ._wire import WireError, expect_type, read

_KIND_NAMES = {kind: name for name, kind in _proxies.KINDS.items()}


def describe(kind: type, written: Callable[[type], Any]) -> list[Any]:
    """Name, bases, operators, flags and kind of a class; `written` writes its bases."""
    names = {name: value for k in reversed(kind.__mro__[:-1]) for name, value in vars(k).items()}
    operators = sorted(n for n in names if n in _proxies.OPERATORS and names[n] is not None)
    bases = [written(base) for base in kind.__bases__]
    return [kind.__name__, bases, operators, _flags(kind, names), _KIND_NAMES.get(kind, "")]


def _flags(kind: type, names: dict[str, Any]) -> str:
    flags = "e" if "__eq__" in names else ""
    if "__hash__" in names:
        flags += "u" if names["__hash__"] is None else "h"
    asks = type(kind).__instancecheck__ is not type.__instancecheck__
    return flags + ("a" if asks else "")


def read_description(peer: Any, handle: int, items: list[Any], depth: int) -> Any:
    """The mirrored class of a description. Raises WireError, or what a constructor raises for malformed parts."""
    name, bases, operators, flags, kind = items
    found = tuple(read(base, peer, depth) for base in expect_type(bases, list))
    if not all(isinstance(base, type) for base in found):
        raise WireError("a base is no class")
    if any(type(o) is not str or o not in _proxies.OPERATORS for o in expect_type(operators, list)):
        raise WireError("an unknown operator")
    if expect_type(kind, str) and kind not in _proxies.KINDS:
        raise WireError("an unknown kind of object")
    readable = _proxies.readable_name(expect_type(name, str))
    return _proxies.mirror(peer, handle, readable, found, operators, expect_type(flags, str), kind)
