"""Classes on their way across: what one side tells about a class, and the mirrored class that the other makes of it.

Owns: the description. Does not own: what mirrored classes do (`mirrors`), making one (`mirroring`), their handles (`peer`).
"""

from __future__ import annotations

import abc
import sys
import types
from collections.abc import Callable
from typing import Any

from .._running import context
from . import mirroring, proxies
from .frames import WireError
from .wire import expect_type, read

#: Whose end runs code of the other side: they are let go of at once.
_GENERATORS = (types.GeneratorType, types.AsyncGeneratorType)
#: Classes of which an object of the check is an instance for the learner's `isinstance`, and which cross as themselves.
_REAL = {("sqlite3", name) for name in ("Connection", "Cursor", "Row")}
#: Classes whose objects cross by value, so that the class itself is the same one on both sides, too.
_OF_VALUES = frozenset(
    [("decimal", "Decimal"), ("fractions", "Fraction"), ("uuid", "UUID")]
    + [("datetime", name) for name in ("date", "time", "datetime", "timedelta", "timezone")]
    + [("collections", name) for name in ("deque", "Counter", "defaultdict", "OrderedDict")]
)
_KIND_NAMES = {kind: name for name, kind in proxies.KINDS.items()}


def describe(kind: type, written: Callable[[type], Any]) -> list[Any]:
    """Qualified name, bases, operators, flags, kind and module of a class; `written` writes its bases."""
    names = {name: value for k in reversed(kind.__mro__[:-1]) for name, value in vars(k).items()}
    operators = sorted(n for n in names if n in proxies.OPERATORS and names[n] is not None)
    bases = [written(base) for base in kind.__bases__]
    return [_qualified(kind), bases, operators, _flags(kind, names), _KIND_NAMES.get(kind, ""), _module(kind)]


def _qualified(kind: type) -> str:
    qualified, name = kind.__qualname__, kind.__name__
    return qualified if qualified.rpartition(".")[2] == name else name


def _flags(kind: type, names: dict[str, Any]) -> str:
    flags = "e" if "__eq__" in names else ""
    if "__hash__" in names:
        flags += "u" if names["__hash__"] is None else "h"
    asks = type(kind).__instancecheck__ is not type.__instancecheck__
    aloud = kind in _GENERATORS or any(name in names for name in ("__del__", "__next__", "__exit__", "__aexit__"))
    orders = any(_is_own(names.get(name)) for name in ("__lt__", "__le__", "__gt__", "__ge__"))
    flags += ("o" if _is_own(names.get("__eq__")) else "") + ("l" if orders else "")
    return flags + ("a" if asks else "") + ("d" if aloud else "")


def _is_own(function: Any) -> bool:
    """Whether a special method was written for the class, and comes from no library: Python's, or one that is installed."""
    if type(function) is not types.FunctionType or str(function.__module__).partition(".")[0] in sys.stdlib_module_names:
        return False
    return not context.is_installed(function.__code__.co_filename)


def _module(kind: type) -> str:
    """Its module, if the other side may have the very same class."""
    module = vars(kind).get("__module__")
    if type(module) is not str:
        return ""
    return module if kind in (_own(module, kind.__name__), _real(module, kind.__name__)) else ""


def _real(module: str, name: str) -> type | None:
    loaded = sys.modules.get(module) if (module, name) in _REAL else None
    found = None if loaded is None else vars(loaded).get(name)
    return found if isinstance(found, type) else None


def real_name(kind: type) -> str | None:
    """The full name of a class that crosses as itself where it is a value, and not the class of something."""
    if kind.__module__ in ("decimal", "fractions", "uuid", "datetime", "collections"):
        place = (kind.__module__, kind.__name__)
        loaded = sys.modules.get(kind.__module__)
        if place in _OF_VALUES and loaded is not None and vars(loaded).get(kind.__name__) is kind:
            return ".".join(place)
    return next((f"{m}.{n}" for m, n in _REAL if _real(m, n) is kind), None)


def real_class(full_name: str) -> type:
    """The class behind a name of `real_name`. Raises LookupError."""
    module, _, name = full_name.rpartition(".")
    if (module, name) not in _REAL and (module, name) not in _OF_VALUES:
        raise LookupError(full_name)
    import importlib

    found: type = getattr(importlib.import_module(module), name)
    return found


def _own(module: str, name: str) -> type | None:
    """An exception or an abstract base class of the standard library, if this side has imported it."""
    if not module or module.partition(".")[0] not in sys.stdlib_module_names:
        return None
    if module.partition(".")[0] == "unittest":  # its exceptions steer tests: they are for the tests to raise
        return None
    loaded = sys.modules.get(module)
    found = None if loaded is None else vars(loaded).get(name)  # not getattr: some modules import on demand
    if not isinstance(found, type):
        return None
    abstract = type(found) is abc.ABCMeta and module in ("collections.abc", "numbers") and found.__abstractmethods__
    return found if abstract or (issubclass(found, BaseException) and type(found) is type) else None


def read_description(peer: Any, handle: int, items: list[Any], depth: int) -> Any:
    """The mirrored class of a description. Raises WireError, or what a constructor raises for malformed parts."""
    name, bases, operators, flags, kind, module = items
    found = tuple(read(base, peer, depth) for base in expect_type(bases, list))
    if not all(isinstance(base, type) for base in found):
        raise WireError("a base is no class")
    if any(type(o) is not str or o not in proxies.OPERATORS for o in expect_type(operators, list)):
        raise WireError("an unknown operator")
    if expect_type(kind, str) and kind not in proxies.KINDS:
        raise WireError("an unknown kind of object")
    own = _own(expect_type(module, str), expect_type(name, str))
    if own is not None:
        return own
    readable = mirroring.readable_name(expect_type(name, str))
    stands_for = _real(module, name) if peer.asks_for_facts else None
    return mirroring.mirror(peer, handle, readable, found, operators, expect_type(flags, str), kind, stands_for)
