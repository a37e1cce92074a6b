"""What the learner's side may do with the checker's objects.

Owns: that rule. They can be called, iterated, entered, compared and operated on, and their public attributes can be
read. Only a few settings of sqlite3's objects can be set, and nothing leads from them to code, globals, or what a
probe has recorded; of functions, facts are told.
Does not own: how requests come and go (`peer`, `checker`).
"""

from __future__ import annotations

import sys
import types
from typing import Any

from .._authoring.record import Failed
from .._running import context
from . import proxies
from .frames import WireError
from .wire import expect_type

# Attributes of these lead to code, frames and globals, and so to what a check expects.
_INTERNAL = (
    types.ModuleType, types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.CodeType, types.FrameType,
    types.TracebackType, types.CellType, types.MethodWrapperType, types.WrapperDescriptorType, types.MethodDescriptorType,
    types.ClassMethodDescriptorType, types.MappingProxyType, property, staticmethod, classmethod, Failed,
)  # fmt: skip
_GENERATORS = (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType)
_GENERATOR_METHODS = frozenset("send throw close asend athrow aclose".split())
#: Classes of these modules know what was called and with what: which of their attributes are offered.
_GUARDED: dict[str, frozenset[str]] = {
    "katabook.calls": frozenset(),
    "katabook.clock": frozenset("time_ns monotonic monotonic_ns cpu cpu_ns sleep now datetime".split()),
    "unittest.mock": frozenset(),
    "functools": frozenset(),
}
_RECORDS = frozenset("calls journal most_in_flight entries pauses places reads mock_calls method_calls".split())
_WRAPPED = frozenset("gen func args kwds thing".split())  # of a context manager made by `contextlib`
# Descriptors change objects, and the rest is asked for by operations of its own.
_NO_OPERATORS = frozenset("__get__ __set__ __delete__ __set_name__ __call__ __await__ __instancecheck__".split())


def perform(operation: str, target: Any, args: list[Any], kwargs: dict[str, Any], handed_over: bool) -> Any:
    """Carry out one request. handed_over: whether `target`, a class, crossed itself, not only as the class of something.

    Raises what an object would that lacks the attribute or the operator, and WireError for what no honest side asks.
    """
    if operation == "call":
        if issubclass(type(target), type) and not (handed_over or _is_authors(target)):
            raise TypeError(f"{target.__name__!r} is none of the check's own classes")
        return target(*args, **kwargs)
    if operation == "get":
        return public(target, _only_name(args))
    if operation == "op":
        return _operate(target, *args)
    if operation == "next":
        return _operate(target, "__next__")
    if operation == "await":
        from . import awaiting

        return awaiting.run_to_end(target)
    if operation == "dir":
        return [] if _is_internal(target) else [n for n in dir(target) if type(n) is str and not n.startswith("_")]
    if operation == "set" and _may_set(target, *args):
        setattr(target, args[0], _for_requests(target, *args))
        return None
    if operation in ("set", "del"):
        raise AttributeError("objects of the check can be read and called, not changed")
    if operation in ("isinstance", "issubclass") and len(args) == 1 and issubclass(type(target), type):
        return isinstance(args[0], target) if operation == "isinstance" else issubclass(args[0], target)
    if operation in _FACTS:
        return _FACTS[operation](target) if type(target) in (types.FunctionType, types.MethodType) else None
    if operation == "fields":
        return None
    if operation in ("copy", "deepcopy", "plain"):
        raise TypeError("objects of the check can be read and called, not copied")
    raise WireError("an operation is asked for that does not exist")


# -- facts of functions ---------------------------------------------------------------------------

#: Of the flags of a function's code: `*args`, `**kwargs`, generator, coroutine, iterable coroutine, async generator.
_KIND_OF_FUNCTION = 0x4 | 0x8 | 0x20 | 0x80 | 0x100 | 0x200


def _flags(function: Any) -> int | None:
    inner = getattr(function, "__func__", function)
    return inner.__code__.co_flags & _KIND_OF_FUNCTION if type(inner) is types.FunctionType else None


def _signature(function: Any) -> list[Any] | None:
    from . import standins

    try:
        return standins.tell_facts_of_signature(function)
    except (TypeError, ValueError):
        return None


def _attributes(function: Any) -> dict[str, Any]:
    """What was set on a function, as `functools.wraps` takes it over; nothing private but the function it wraps."""
    found = {}
    for name, value in (getattr(function, "__dict__", None) or {}).items():
        public = type(name) is str and not name.startswith("_") and name not in _RECORDS
        wrapped = name == "__wrapped__" and type(value) in (types.FunctionType, types.MethodType)
        if wrapped or (public and type(value) not in (types.ModuleType, types.CodeType, types.FrameType)):
            found[name] = value
    return found


_FACTS: dict[str, Any] = {"flags": _flags, "signature": _signature, "attributes": _attributes}


# -- attributes that can be set -------------------------------------------------------------------

_SETTABLE = {
    "Connection": frozenset("row_factory text_factory isolation_level autocommit".split()),
    "Cursor": frozenset("row_factory arraysize".split()),
}


def _may_set(target: Any, name: Any = None, *value: Any) -> bool:
    """Whether it is one of the settings of sqlite3's objects that a submission has a right to choose."""
    sqlite3 = sys.modules.get("sqlite3")
    return sqlite3 is not None and len(value) == 1 and any(
        issubclass(type(target), getattr(sqlite3, kind)) and name in names for kind, names in _SETTABLE.items()
    )


class _ForRequests:
    """A factory of the learner's on an object of the check: it makes what the learner's code fetches.

    What the check fetches by itself on the same connection stays as it came from the database.
    """

    def __init__(self, factory: Any, otherwise: Any) -> None:
        self._factory, self._otherwise = factory, otherwise

    def __call__(self, *args: Any) -> Any:
        return (self._otherwise if context.caller is None else self._factory)(*args)


def _for_requests(target: Any, name: str, value: Any) -> Any:
    plain = type(value) in (type(None), str, int) or (type(value) is type and not issubclass(value, proxies.Proxy))
    if plain or not name.endswith("_factory"):
        return value
    return _ForRequests(value, (lambda cursor, row: row) if name == "row_factory" else (lambda raw: raw.decode()))


def _is_authors(kind: type) -> bool:
    own = type.__getattribute__(kind, "__module__")
    top = own.partition(".")[0] if type(own) is str else "katabook"
    return top != "katabook" and top not in sys.stdlib_module_names


def _only_name(args: list[Any]) -> str:
    (name,) = args if len(args) == 1 else (None,)
    return expect_type(name, str)


def _is_internal(target: Any) -> bool:
    return issubclass(type(target), _INTERNAL)


def public(target: Any, name: str) -> Any:
    """A public attribute of one of the checker's objects."""
    if type(target) is types.FunctionType and name in _attributes(target):
        return vars(target)[name]
    if name in ("__dict__", "__annotations__", "__slots__") and issubclass(type(target), type):
        raise AttributeError(
            f"{target.__name__} is a class of the check, in another process, and cannot be looked into from here;"
            " a check whose objects are looked into sits shared",
            name=name,
        )
    if name.startswith("_") or _is_internal(target) or _is_withheld(target, name):
        raise AttributeError(f"{type(target).__name__!r} object of the check offers no attribute {name!r}", name=name)
    return getattr(target, name)


def _is_withheld(target: Any, name: str) -> bool:
    is_class = issubclass(type(target), type)
    classes = type.__getattribute__(target if is_class else type(target), "__mro__")
    if is_class and not any(name in vars(k) for k in classes if k.__module__ != "builtins"):
        return True  # what the author's classes define, and not what `type` does
    if issubclass(type(target), _GENERATORS):
        return name not in _GENERATOR_METHODS
    for kind in classes:
        offered = _GUARDED.get(kind.__module__)
        if offered is not None and name not in offered:
            if name in vars(kind) or name in _RECORDS or kind.__module__ == "katabook.calls":
                return True
        if kind.__module__ == "contextlib" and name in _WRAPPED:
            return True
        if name in vars(kind):
            return False
    return False


def _operate(target: Any, name: Any = None, *args: Any) -> Any:
    if type(name) is not str or name not in proxies.OPERATORS:
        raise WireError("an operator is asked for that does not exist")
    if name in _NO_OPERATORS:
        raise AttributeError(name)
    if name == "__hash__":
        return hash(target)
    if name == "__dir__":
        return []
    try:
        method = getattr(type(target), name)
    except AttributeError:
        raise TypeError(f"{type(target).__name__!r} object of the check does not support {name}") from None
    return method(target, *args)
