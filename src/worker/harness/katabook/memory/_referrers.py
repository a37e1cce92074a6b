"""Describes in words what refers to an object.

Owns: the reading of gc.get_referrers for `memory.who_holds`. Does not own: anything else
about memory. Objects of the learner may be hostile: nothing here calls their methods,
reads their attributes through their own classes, compares, hashes or prints them.
"""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from types import (
    AsyncGeneratorType,
    BuiltinMethodType,
    CellType,
    CodeType,
    CoroutineType,
    FrameType,
    FunctionType,
    GeneratorType,
    MethodType,
    ModuleType,
    TracebackType,
)
from typing import Any

from katabook._running import context as _context

#: inspect.CO_OPTIMIZED: the code of a function, whose locals are no dict. (inspect is slow
#: to import.)
_CO_OPTIMIZED = 1

_SUSPENDED = {
    GeneratorType: ("generator", "gi_frame"),
    CoroutineType: ("coroutine", "cr_frame"),
    AsyncGeneratorType: ("asynchronous generator", "ag_frame"),
}


def described_holders(thing: Any, caller: FrameType) -> list[str]:
    """What refers to `thing`, sorted and without repetition; frames from `caller` inwards
    and frames of other code than the learner's are left out."""
    found = set()
    for holder in gc.get_referrers(thing):
        if type(holder) is FrameType:
            text = "" if holder is caller else _described_frame(holder, thing)
        else:
            text = _described(holder, thing)
        found.add(text)
    found.update(_locals_of_running(thing, caller.f_back))
    return sorted(found - {""})


def _locals_of_running(thing: Any, frame: FrameType | None) -> Iterator[str]:
    """Locals of functions still running: since 3.11 frames become objects only on demand
    (What's New 3.11, "cheaper, lazy Python frames"), so the collector may not know them."""
    while frame is not None:
        yield _described_frame(frame, thing)
        frame = frame.f_back


def _described_frame(frame: FrameType, thing: Any) -> str:
    if not _context.is_learner_code(frame.f_code.co_filename):
        return ""
    name = _key_of(_locals_of(frame), thing)
    place = _context.place_of(frame)
    return f"local {name} of {place.function} (line {place.line})" if name != "?" else ""


def _locals_of(frame: FrameType) -> dict[str, Any]:
    """The variables of a frame, without leaving a second reference to each behind.

    Before 3.13 a function's `f_locals` is a dict that the frame keeps (PEP 667), and
    whatever is in it lives on although the function has let go of it.
    """
    found = frame.f_locals
    copied = dict(found)
    if type(found) is dict and frame.f_code.co_flags & _CO_OPTIMIZED:
        found.clear()
    return copied


def _described(holder: Any, thing: Any) -> str:
    """One holder in words; "" for holders that are no news."""
    kind = type(holder)
    if kind is CodeType:
        return ""
    if issubclass(kind, dict):
        namespace = _described_namespace(holder, thing)
        return namespace or f"value {_key_of_dict(holder, thing)} of a dict{_inside(holder)}"
    if issubclass(kind, (list, tuple)):
        items = tuple.__iter__ if issubclass(kind, tuple) else list.__iter__
        index = next((i for i, item in enumerate(items(holder)) if item is thing), -1)
        return f"element {index} of a {kind.__name__}{_inside(holder)}"
    if issubclass(kind, (set, frozenset, deque)):
        return f"element of a {kind.__name__}{_inside(holder)}"
    if kind is CellType:
        return _described_cell(holder)
    if kind is MethodType:
        name = getattr(holder.__func__, "__name__", "?")
        return f"bound method {name}{_inside(holder)}"
    if kind is BuiltinMethodType:
        return f"bound method {holder.__name__}{_inside(holder)}"
    if kind is FunctionType:
        return "" if holder.__code__.co_filename == __file__ else f"function {holder.__qualname__}"
    if kind in _SUSPENDED:
        return _described_suspended(holder, thing)
    if kind is TracebackType:
        return f"traceback (line {holder.tb_lineno})"
    return _described_attribute(holder, thing) or f"{kind.__name__} object"


def _described_suspended(holder: Any, thing: Any) -> str:
    name, frame_attribute = _SUSPENDED[type(holder)]
    frame = getattr(holder, frame_attribute)
    if frame is not None and frame.f_code.co_filename == __file__:
        return ""
    local = _key_of(_locals_of(frame), thing) if frame is not None else "?"
    return f"local {local} of the suspended {name} {holder.__qualname__}"


def _described_attribute(holder: Any, thing: Any) -> str:
    """An object that holds through an attribute: in its dict, or in a slot."""
    kind = type(holder)
    attributes = _dict_of(holder)
    if attributes is not None and any(v is thing for v in dict.values(attributes)):
        return f"attribute {_key_of_dict(attributes, thing)} of {kind.__name__}"
    for base in type.__dict__["__mro__"].__get__(kind):
        for slot in type.__dict__["__dict__"].__get__(base).values():
            if type(slot).__name__ != "member_descriptor":
                continue
            try:
                if slot.__get__(holder) is thing:
                    return f"attribute `{slot.__name__}` of {kind.__name__}"
            except AttributeError:
                continue  # the slot is empty
    return ""


def _described_namespace(holder: dict[Any, Any], thing: Any) -> str:
    """A dict that is the namespace of a module or of an object; "" for other dicts."""
    key = _key_of_dict(holder, thing)
    for module in list(sys.modules.values()):
        if type(module) is ModuleType and module.__dict__ is holder:
            return f"global {key} of module {module.__name__}"
    for owner in gc.get_referrers(holder):
        if _dict_of(owner) is holder:
            return f"attribute {key} of {type(owner).__name__}"
    name = dict.get(holder, "__name__")
    if type(name) is str and "__builtins__" in holder:
        return f"global {key} of module {name}"
    return ""


def _described_cell(cell: CellType) -> str:
    """A variable of an enclosing function, named after the function that closes over it."""
    for closure in gc.get_referrers(cell):
        for function in gc.get_referrers(closure) if type(closure) is tuple else ():
            if type(function) is FunctionType and function.__closure__ is closure:
                index = next(i for i, item in enumerate(closure) if item is cell)
                name = function.__code__.co_freevars[index]
                return f"variable `{name}` that {function.__qualname__} closes over"
    return ""  # of a running function, whose frame is described by itself


def _inside(container: Any) -> str:
    """" (attribute `x` of Hub)" if somebody holds the container by a name."""
    for holder in gc.get_referrers(container):
        kind = type(holder)
        if issubclass(kind, dict):
            text = _described_namespace(holder, container)
        elif kind in (FrameType, CellType) or issubclass(kind, (list, tuple, set, deque)):
            continue
        else:
            text = _described_attribute(holder, container)
        if text:
            return f" ({text})"
    return ""


def _dict_of(holder: Any) -> dict[str, Any] | None:
    """The instance dict, reached past the attribute lookup of the object's own class."""
    try:
        found = object.__getattribute__(holder, "__dict__")
    except Exception:
        return None
    return found if type(found) is dict else None


def _key_of_dict(holder: dict[Any, Any], thing: Any) -> str:
    return _key_of(dict(dict.items(holder)) if type(holder) is not dict else holder, thing)


def _key_of(mapping: Mapping[Any, Any], thing: Any) -> str:
    """The key under which a mapping holds a value, by identity."""
    for key, value in mapping.items():
        if value is thing:
            return f"`{key}`" if type(key) in (str, int, bool) else f"({type(key).__name__} key)"
        if key is thing:
            return "(as key)"
    return "?"
