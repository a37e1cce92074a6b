"""What a call touches, by what is called.

Owns: `touches`: for a callable and its first argument, the containers it reads and writes.
Does not own: noting that (`_touched`), calls of Python functions, which are seen from inside.

Whatever is not known here may touch everything.
"""

from __future__ import annotations

import _thread
import builtins
import collections
import queue
import weakref
from types import (
    BuiltinFunctionType,
    ClassMethodDescriptorType,
    FunctionType,
    GeneratorType,
    MethodDescriptorType,
    MethodType,
    MethodWrapperType,
    ModuleType,
    WrapperDescriptorType,
)
from typing import Any

from . import _effects

#: Types whose values nobody can change.
ATOMS = frozenset({
    int, float, complex, str, bytes, bool, type(None), type(...), type(NotImplemented), range, slice, FunctionType,
    MethodType, BuiltinFunctionType, ModuleType,
})  # fmt: skip
#: Types of which each object is one place in memory, as far as this package tells places apart.
CONTAINERS = frozenset({
    list, dict, set, bytearray, collections.deque, collections.OrderedDict, collections.defaultdict,
})  # fmt: skip
#: The real locks, which the library keeps for itself: nobody waits for them in a run.
LOCKS = (type(_thread.allocate_lock()), type(_thread.RLock()))
_PURE_OF_THREAD = frozenset({"get_ident", "get_native_id", "_set_sentinel", "allocate_lock"})
_VIEWS = (type({}.keys()), type({}.values()), type({}.items()))
ITERATORS = frozenset(
    type(iter(each)) for each in ([], {}, {}.values(), {}.items(), set(), (), "", b"", range(0), range(1 << 80), reversed([]))
)
_READING = frozenset({
    "get", "keys", "values", "items", "copy", "index", "count", "__contains__", "__len__", "__getitem__", "__iter__",
    "__eq__", "__ne__", "issubset", "issuperset", "isdisjoint", "union", "intersection", "difference", "__reversed__",
    "symmetric_difference", "__repr__", "__or__", "__and__", "__sub__", "__add__", "__sizeof__", "__length_hint__",
})  # fmt: skip
#: Writing methods that look at nothing but their own object; others may read what they are given, too.
_WRITING_ALONE = frozenset({
    "append", "appendleft", "pop", "popleft", "popitem", "clear", "add", "discard", "remove", "setdefault", "insert",
    "__setitem__", "__delitem__", "reverse", "rotate", "move_to_end",
})  # fmt: skip
_PURE = frozenset({
    "isinstance", "issubclass", "id", "callable", "abs", "round", "divmod", "ord", "chr", "pow", "hash", "bin", "hex", "oct",
    "object", "type", "bool", "int", "float", "complex", "range", "slice", "super", "property", "classmethod", "staticmethod",
    "iter", "enumerate", "zip", "map", "filter", "reversed",
})  # fmt: skip
_LOOKING = frozenset({
    "len", "list", "dict", "set", "tuple", "frozenset", "bytearray", "bytes", "sorted", "sum", "min", "max", "any", "all",
    "repr", "str", "format", "ascii", "next",
})  # fmt: skip

_NAMED = (
    BuiltinFunctionType, ClassMethodDescriptorType, FunctionType, MethodDescriptorType, MethodWrapperType,
    WrapperDescriptorType,
)  # fmt: skip

READ, WRITE = False, True
#: Some container, it is not known which.
ANY = object()
#: Everything.
ALL = object()


def touches(called: Any, first: Any) -> Any:
    """[(container or ANY, READ or WRITE), ...] or ALL.

    first: the first argument, or the object of a method; `ANY` if unknown, `_effects.FRESH` if there is none.
    """
    kind = type(called)
    if kind is MethodType:
        return touches(called.__func__, called.__self__)
    if kind is FunctionType:
        return ()
    if kind in (MethodDescriptorType, WrapperDescriptorType, ClassMethodDescriptorType):
        return _method(called.__objclass__, called.__name__, first)
    if kind in (BuiltinFunctionType, MethodWrapperType):
        owner = called.__self__
        if owner is builtins:
            return _function(called.__name__, first)
        if owner is None or type(owner) is ModuleType:
            return () if owner is _thread and called.__name__ in _PURE_OF_THREAD else ALL
        if issubclass(type(owner), type):
            return () if called.__name__ in ("__new__", "fromkeys", "__prepare__", "mro") else ALL
        return _method(type(owner), called.__name__, owner)
    if issubclass(kind, type):
        return _class(called, first)
    return () if calls_python(kind, "__call__") else ALL


def name_of(called: Any) -> str:
    """The name of a function or class, without calling anybody's code; "" of anything else."""
    kind = type(called)
    if kind in _NAMED:
        return called.__name__
    return vars(type)["__name__"].__get__(called) if issubclass(kind, type) else ""


def contents(value: Any, write: bool = READ) -> Any:
    """What looking into `value` touches."""
    kind = type(value)
    if value is _effects.FRESH or kind in ATOMS or issubclass(kind, (type, BaseException)):
        return ()
    if value is ANY:
        return ((ANY, write),)
    if kind in CONTAINERS:
        # What is in it may be looked into as well.
        return ((value, write), (ANY, READ))
    if kind in _VIEWS or kind in (tuple, frozenset):
        return ((ANY, READ),)
    if kind in ITERATORS:
        return ((value, WRITE), (ANY, READ))
    if kind is GeneratorType:
        return ((value, WRITE),)
    return () if _in_python(kind) else ALL


def item(container: Any, write: bool) -> Any:
    """What subscripting `container` touches, or asking whether something is in it."""
    kind = type(container)
    if container is _effects.FRESH or kind in ATOMS or kind in (tuple, frozenset) or issubclass(kind, type):
        return ()
    if container is ANY:
        return ((ANY, WRITE),)
    if kind is collections.defaultdict:
        return ((container, WRITE),)
    if kind in CONTAINERS:
        return ((container, write),)
    if kind in _VIEWS:
        return ((ANY, READ),)
    if _in_python(kind):
        return ((container, WRITE),) if issubclass(kind, tuple(CONTAINERS)) else ()
    return ALL


def _in_python(kind: type) -> bool:
    """Whether objects of this class are made of Python code only, which is seen from inside, and
    of containers that its bases are."""
    for base in kind.__mro__:
        if base is object or base in CONTAINERS:
            continue
        if not base.__flags__ & 1 << 9:
            return False
    return True


def calls_python(kind: type, name: str) -> bool:
    """Whether this special method of the class is a Python function."""
    return isinstance(member(kind, name), FunctionType)


def member(kind: type, name: str) -> Any:
    """What the class has under this name, itself or from a base; None if nothing."""
    for base in kind.__mro__:
        if name in vars(base):
            return vars(base)[name]
    return None


def _function(name: str, first: Any) -> Any:
    if name in _PURE:
        return () if name not in ("iter", "enumerate", "zip", "map", "filter", "reversed") else _only(first, READ)
    if name in _LOOKING:
        return _only(first, READ)
    # `threading` asks locks, real ones and those that stand for them, what they offer.
    if name == "__build_class__" or name == "hasattr" and type(first).__module__ == "_thread":
        return ()
    return ALL


def _only(first: Any, write: bool) -> Any:
    """The first argument is looked into, and perhaps more arguments."""
    found = contents(first, write)
    return found if found is ALL else (*found, (ANY, READ))


def _class(called: type, first: Any) -> Any:
    if called.__module__ == "builtins" and called.__name__ in (_PURE | _LOOKING):
        return _function(called.__name__, first)
    if called in CONTAINERS:
        return _only(first, READ)
    if issubclass(called, BaseException) or called is weakref.ref:
        return ()
    made, begun = member(called, "__new__"), member(called, "__init__")
    for each in (made, begun):
        each = getattr(each, "__func__", each)
        if not (type(each) is FunctionType or each is object.__new__ or each is object.__init__):
            return _only(first, READ) if _in_python(called) else ALL
    return ()


def _method(kind: type, name: str, owner: Any) -> Any:
    if kind in ATOMS or kind in (tuple, frozenset):
        return ((ANY, READ),) if name in ("join", "format", "__mod__", "__contains__", "index", "count") else ()
    if kind in _VIEWS or kind in ITERATORS:
        return ((owner, WRITE), (ANY, READ))
    if kind is queue.SimpleQueue or kind in getattr(queue.SimpleQueue, "__mro__", ()) and kind is not object:
        return ((owner, WRITE),)
    if kind in CONTAINERS:
        if name in _READING:
            return ((owner, READ), (ANY, READ)) if name not in ("get", "copy", "keys", "values", "items") else ((owner, READ),)
        return ((owner, WRITE),) if name in _WRITING_ALONE else ((owner, WRITE), (ANY, READ))
    if kind is object and name in ("__init__", "__new__", "__init_subclass__"):
        return ()
    if kind is type and name in ("__call__", "__init__", "__new__"):
        return _class(owner, ANY) if isinstance(owner, type) and name == "__call__" else ()
    if kind in LOCKS:
        return () if name in ("_is_owned", "_recursion_count") else ((owner, WRITE),)
    if issubclass(kind, BaseException):
        return ()
    return ALL
