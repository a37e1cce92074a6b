"""Names, defaults, attributes and closures that hold what was replaced.

Owns: finding them in modules, and taking every change back. Does not own: what replaces what (`_frozen`).
"""

from __future__ import annotations

import functools
import sys
from typing import Any

from katabook import _context

_ABSENT = object()


def learner_modules() -> list[Any]:
    """The modules made from the learner's file."""
    modules = list(sys.modules.values())
    return [m for m in modules if _context.is_learner_code(getattr(m, "__file__", None) or "")]


def rebind(names: dict, swaps: dict[int, Any], module: str, undo: list) -> None:
    """Replace, in a module's names and in what its functions and classes hold, each value
    that is a key of `swaps` (by identity); append what takes it back to `undo`."""
    for name, value in list(names.items()):
        new = swaps.get(id(value), _ABSENT)
        if new is not _ABSENT:
            names[name] = new
            undo.append(functools.partial(names.__setitem__, name, value))
        elif isinstance(value, type) and value.__module__ == module:
            _rebind_class(value, swaps, undo)
        else:
            _rebind_function(value, swaps, undo)


def _rebind_class(cls: type, swaps: dict[int, Any], undo: list) -> None:
    for name, value in list(vars(cls).items()):
        new = swaps.get(id(value), _ABSENT)
        if new is not _ABSENT:
            setattr(cls, name, new)
            undo.append(functools.partial(setattr, cls, name, value))
        else:
            _rebind_function(getattr(value, "fget", None) or value, swaps, undo)


def _rebind_function(value: Any, swaps: dict[int, Any], undo: list) -> None:
    """Defaults and closures of a function, and of those that it wraps."""
    for _ in range(10):  # layers of decorators
        function = getattr(value, "__func__", value)  # static and class methods
        if not hasattr(function, "__kwdefaults__") or not hasattr(function, "__code__"):
            return
        _rebind_defaults(function, swaps, undo)
        for cell in function.__closure__ or ():
            _rebind_cell(cell, swaps, undo)
        value = getattr(function, "__wrapped__", None)


def _rebind_defaults(function: Any, swaps: dict[int, Any], undo: list) -> None:
    for name in "__defaults__", "__kwdefaults__":
        old = getattr(function, name)
        if isinstance(old, tuple):
            new: Any = tuple(swaps.get(id(value), value) for value in old)
        else:
            new = {key: swaps.get(id(value), value) for key, value in (old or {}).items()}
        if old and any(id(value) in swaps for value in (old if isinstance(old, tuple) else old.values())):
            setattr(function, name, new)
            undo.append(functools.partial(setattr, function, name, old))


def _rebind_cell(cell: Any, swaps: dict[int, Any], undo: list) -> None:
    try:
        old = cell.cell_contents
    except ValueError:  # not filled yet
        return
    new = swaps.get(id(old), _ABSENT)
    if new is not _ABSENT:
        cell.cell_contents = new
        undo.append(functools.partial(setattr, cell, "cell_contents", old))
