"""What the steps of a run touch: attributes, variables, containers, locks.

Owns: `Touched`, which notes for the running step what it reads and writes, a superset of the truth.
Does not own: what an instruction or a call does (`_effects`, `_calls`), resolving one instruction's
operands (`_noting`), the steps (`_steps`).

Whatever cannot be followed is noted as touching everything.
"""

from __future__ import annotations

import weakref
from types import BuiltinFunctionType, FrameType, FunctionType, GeneratorType, ModuleType
from typing import Any

from . import _calls, _effects
from ._calls import ALL, ANY, READ, WRITE
from ._noting import View, note
from ._steps import CONTAINER, Step

_FRESH_RESULTS = frozenset({
    "list", "dict", "set", "tuple", "frozenset", "sorted", "range", "len", "str", "repr", "isinstance", "int",
})  # fmt: skip
_VIEW_RESULTS = frozenset({"keys", "values", "items", "enumerate", "reversed"})


class Touched:
    """The steps of one run, filled while it runs. Exactly one thread runs at any time."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.now = Step(-1, None)
        #: Instructions followed in code that is not the learner's.
        self.of_others = 0
        self._owners: dict[int, tuple[Any, int]] = {}
        self._kept: dict[tuple[int, int], Any] = {}
        self._pending: tuple[int, tuple] | None = None
        self._poisoned = False

    def begin(self, thread: int, choice: tuple | None, offered: bool = False) -> None:
        """A thread goes on: what is noted from here on is its next step."""
        self.now = Step(thread, choice, offered)
        self.steps.append(self.now)

    def note(self, group: Any, owner: int, written: bool, where: tuple | None = None) -> None:
        """The running thread touches a place. Called by the wrappers, too, for what they do."""
        self._pending = None
        self.now.places.setdefault((group, owner, written), where)

    def everything(self) -> None:
        """The running thread may touch whatever there is."""
        self._pending = None
        self.now.everything = True

    # -- what the tracers report ------------------------------------------------------------------

    def settle(self, frame: FrameType) -> None:
        """The next instruction has come: a call that nothing was heard of was one into the dark."""
        if self._pending is not None:
            if self._pending[0] == id(frame):
                self.now.everything = True
            self._pending = None

    def entered(self) -> None:
        """A Python function has begun, which is seen from inside."""
        self._pending = None

    def instruction(self, frame: FrameType) -> None:
        """`frame` executes its instruction at `f_lasti` now, and nobody else before that.

        After any switch, never before: see `_notes.Notes.instruction`.
        """
        code, offset = frame.f_code, frame.f_lasti
        if code.co_flags & _effects.RESUMABLE:
            self.now.places.setdefault((CONTAINER, ("generator", id(code)), WRITE), None)
        effect = _effects.effects(code).get(offset)
        if effect is None:
            return
        try:
            note(self, frame, effect)
        except Exception:
            # A class whose objects cannot even be asked what they are.
            self.everything()
        for used in effect.last:
            self._kept.pop((id(frame), used), None)

    def called(self, frame: FrameType, called: Any, first: Any) -> None:
        """`frame` calls something. first: its first argument, if known, or ANY."""
        offset = frame.f_lasti
        where = (frame.f_code, offset)
        effect = _effects.effects(frame.f_code).get(offset)
        if first is ANY and effect is not None and effect.does == "call":
            first = self.value(effect.other, frame)
        self._pending = None
        try:
            self.touch(self.of_call(called, first, effect), where)
            if effect is not None and effect.keep:
                self.keep(frame, offset, self._result(called, first))
        except Exception:
            self.everything()

    # -- for the instructions ---------------------------------------------------------------------

    def of_call(self, called: Any, first: Any, effect: Any = None) -> Any:
        """What a call touches, in terms of `_calls`."""
        if type(first) is View:
            first = ANY
        name = _calls.name_of(called)
        if name in ("vars", "globals", "locals"):
            self._poisoned = True
        found = _calls.touches(called, first)
        if found and effect is not None and effect.name == "keywords" and name in ("sorted", "min", "max", "sort"):
            return ALL
        return found

    def _result(self, called: Any, first: Any) -> Any:
        kind, name = type(called), _calls.name_of(called)
        if kind is FunctionType:
            return ANY
        if name in _FRESH_RESULTS and kind in (type, BuiltinFunctionType) and called.__module__ == "builtins":
            return _effects.FRESH
        owner = called.__self__ if kind is BuiltinFunctionType and type(called.__self__) is not ModuleType else first
        if name in _VIEW_RESULTS and owner is not ANY:
            return self.iteration(owner)
        return ANY

    def iteration(self, value: Any) -> Any:
        """What each step of a loop over `value` touches."""
        kind = type(value)
        if kind is View:
            return value
        if value is _effects.FRESH or kind in _calls.ATOMS or kind in (tuple, frozenset):
            return View(())
        if kind in _calls.CONTAINERS:
            return View(((CONTAINER, self.owner(value), READ),))
        if kind is GeneratorType:
            return View(((CONTAINER, ("generator", id(value.gi_code)), WRITE),))
        return View(((CONTAINER, 0, WRITE),))

    def touch(self, found: Any, where: tuple | None) -> None:
        """Note what `_calls` says."""
        if found is ALL or (found and self._poisoned):
            self.everything()
            return
        for container, written in found:
            self.note(CONTAINER, 0 if container is ANY else self.owner(container), written, where)

    def keep(self, frame: FrameType, offset: int, value: Any) -> None:
        """Remember the result of an instruction for one that uses it."""
        self._kept[id(frame), offset] = value

    def value(self, symbol: Any, frame: FrameType) -> Any:
        """The object that a symbol of `_effects` stands for; ANY if unknown."""
        if symbol is None:
            return ANY
        kind = symbol[0]
        if kind == "fast":
            return frame.f_locals.get(symbol[1], ANY)
        if kind == "const":
            return symbol[1]
        if kind == "at":
            return self._kept.get((id(frame), symbol[1]), ANY)
        return _effects.FRESH

    def owner(self, value: Any) -> Any:
        """A number for an object, the same as long as it lives and never given twice.

        Containers are kept alive until the run is over, as they cannot be referred to weakly.
        """
        if type(value) is GeneratorType:
            return ("generator", id(value.gi_code))
        known = self._owners.get(id(value))
        if known is not None and (known[0] is value or (type(known[0]) is weakref.ref and known[0]() is value)):
            return known[1]
        try:
            kept = value if type(value) is dict else weakref.ref(value)
        except TypeError:
            kept = value
        number = len(self._owners) + 1 if known is None else known[1] + 1_000_000
        self._owners[id(value)] = (kept, number)
        return number

    def poison(self) -> None:
        """Somebody has the dict behind an object's attributes: names tell nothing apart any more."""
        self._poisoned = True
        self.everything()

    def pend(self, frame: FrameType) -> None:
        """A call begins of which it is not known whose it is; what comes next tells."""
        self._pending = (id(frame), ())
