"""Noting one instruction: its operands are looked up without running anybody's code.

Owns: `note`. Does not own: what instructions do (`_effects`), where it is noted (`_touched`).
"""

from __future__ import annotations

import sys
from types import FrameType, FunctionType, MethodType, ModuleType
from typing import Any

from . import _calls, _effects, _instructions
from ._calls import ANY, READ, WRITE
from ._steps import CONTAINER

EVENTS_OF_CALLS = sys.version_info >= (3, 12)

_WITHOUT_ATTRIBUTES = (_calls.CONTAINERS | _calls.ATOMS) - {FunctionType, MethodType, ModuleType}


def note(touched: Any, frame: FrameType, effect: Any) -> None:
    """Note in `touched` what `frame` touches with the instruction that `effect` describes."""
    _Instruction(touched, frame, effect).note()


class View:
    """The result of a call that shows places of others."""

    def __init__(self, places: tuple):
        self.places = places


class _Instruction:
    """Notes one instruction."""

    def __init__(self, touched: Any, frame: FrameType, effect: Any):
        self.touched, self.frame, self.effect = touched, frame, effect
        self.where = (frame.f_code, frame.f_lasti)

    def note(self) -> None:
        _ACTIONS[self.effect.does](self)

    def _obj(self) -> Any:
        return self.touched.value(self.effect.obj, self.frame)

    def _keep(self, value: Any) -> None:
        if self.effect.keep:
            self.touched.keep(self.frame, self.effect.offset, value)

    def everything(self) -> None:
        self.touched.everything()

    def read_global(self) -> None:
        frame, name = self.frame, self.effect.name
        self.touched.note(name, self.touched.owner(frame.f_globals), READ, self.where)
        if self.effect.keep:
            found = frame.f_globals.get(name, ANY)
            builtin = frame.f_builtins.get(name, ANY) if found is ANY else found
            self._keep(ANY if frame.f_locals is not frame.f_globals and name in _own_names(frame) else builtin)

    def write_global(self) -> None:
        self.touched.note(self.effect.name, self.touched.owner(self.frame.f_globals), WRITE, self.where)

    def read_cell(self) -> None:
        self.touched.note(("cell", self.effect.name), 0, READ, self.where)
        if self.effect.keep:
            self._keep(self.frame.f_locals.get(self.effect.name, ANY))

    def write_cell(self) -> None:
        self.touched.note(("cell", self.effect.name), 0, WRITE, self.where)

    def read_attribute(self) -> None:
        touched, name, value = self.touched, self.effect.name, self._obj()
        if name == "__dict__":
            return touched.poison()
        kind = type(value)
        if value is ANY or kind is View:
            return touched.note(name, 0, READ, self.where)
        if kind in _WITHOUT_ATTRIBUTES or value is _effects.FRESH:
            return None
        touched.note(name, self._holder(value), READ, self.where)
        if self.effect.keep:
            self._keep(_peek(value, name))
        return None

    def write_attribute(self) -> None:
        value = self._obj()
        if self.effect.name == "__dict__":
            return self.touched.poison()
        unknown = value is ANY or value is _effects.FRESH or issubclass(type(value), type)
        return self.touched.note(self.effect.name, 0 if unknown else self._holder(value), WRITE, self.where)

    def _holder(self, value: Any) -> int:
        return self.touched.owner(value.__dict__ if type(value) is ModuleType else value)

    def read_item(self) -> None:
        value = self._obj()
        found = View(()) if value is _effects.FRESH else value
        if type(found) is View:
            return self._places(found)
        self.touched.touch(_calls.item(value, READ), self.where)
        if self.effect.keep:
            self._keep(self._item_of(value))
        return None

    def _item_of(self, value: Any) -> Any:
        key = self.touched.value(self.effect.other, self.frame)
        if type(value) in (dict, list, tuple) and type(key) in (str, int, bytes, bool):
            try:
                return value[key]
            except LookupError:
                return ANY
        return ANY

    def write_item(self) -> None:
        self.touched.touch(_calls.item(self._obj(), WRITE), self.where)

    def read_value(self) -> None:
        self._values(READ)

    def write_value(self) -> None:
        self._values(WRITE)

    def _values(self, written: bool) -> None:
        touched, effect = self.touched, self.effect
        one, two = touched.value(effect.obj, self.frame), touched.value(effect.other, self.frame)
        # An operand that is a number: the other one cannot be a container, unless it is multiplied.
        for value, write in ((one, written), (two, READ)):
            if type(value) is View:
                self._places(value)
            else:
                touched.touch(_calls.contents(value, write), self.where)

    def _places(self, view: View) -> None:
        for group, owner, written in view.places:
            self.touched.note(group, owner, written, self.where)

    def call(self) -> None:
        if EVENTS_OF_CALLS:
            return
        value = self._obj()
        if issubclass(type(value), type):
            self.touched.called(self.frame, value, ANY)
        else:
            self.touched.pend(self.frame)

    def pend(self) -> None:
        self.touched.pend(self.frame)

    def enter(self) -> None:
        value = self._obj()
        kind = type(value)
        if value is ANY or kind is View:
            return self.touched.pend(self.frame)
        if kind in _calls.LOCKS:
            self.touched.note(CONTAINER, self.touched.owner(value), WRITE)
        elif not _calls.calls_python(kind, "__enter__"):
            self.touched.everything()
        return None

    def iterate(self) -> None:
        value = self._obj()
        found = self.touched.iteration(value)
        self._places(found)
        self._keep(found)

    def next(self) -> None:
        found = self.touched.value(self.effect.obj, self.frame) if self.effect.obj else self.frame.f_locals.get(".0", ANY)
        if type(found) is View:
            self._places(found)
        elif type(found) in _calls.ITERATORS:
            # The iterator of a comprehension: made for it, by the frame that called it.
            self.touched.note(CONTAINER, 0, READ, self.where)
        else:
            self.touched.note(CONTAINER, 0, WRITE, self.where)


_ACTIONS = {
    "all": _Instruction.everything, "read global": _Instruction.read_global, "write global": _Instruction.write_global,
    "read cell": _Instruction.read_cell, "write cell": _Instruction.write_cell, "read special": lambda self: None,
    "read attribute": _Instruction.read_attribute, "write attribute": _Instruction.write_attribute,
    "read item": _Instruction.read_item, "write item": _Instruction.write_item, "read value": _Instruction.read_value,
    "write value": _Instruction.write_value, "call": _Instruction.call, "pend": _Instruction.pend,
    "enter": _Instruction.enter, "iterate": _Instruction.iterate, "next": _Instruction.next,
}  # fmt: skip


def _own_names(frame: FrameType) -> Any:
    """The names of a class body or of a module's code, which LOAD_NAME finds before the globals."""
    return () if frame.f_code.co_flags & 0x2 else frame.f_locals


def _peek(value: Any, name: str) -> Any:
    """The attribute without running anybody's code; ANY if it takes some."""
    if type(value) is ModuleType:
        return vars(value).get(name, ANY)
    if issubclass(type(value), type):
        return ANY
    member = _calls.member(type(value), name)
    if member is not None and hasattr(type(member), "__set__"):
        if type(member).__name__ != "member_descriptor":
            return ANY
        try:
            return member.__get__(value)
        except AttributeError:
            return ANY
    own = _instructions.own_dict(value)
    if own is not None and name in own:
        return own[name]
    return ANY if member is None or hasattr(type(member), "__get__") else member
