"""The learner's side of a split sitting: holds the submission, and does what the checker asks.

Owns: the operations on the submission's objects, and what is told about its exceptions.
Does not own: any judgement. It trusts the checker, which asks on behalf of a check; nothing trusts this side.
"""

from __future__ import annotations

import os
import sys
import threading
import types
from collections.abc import Callable
from types import FrameType
from typing import Any

from .._running import context
from .._values import bounded
from . import process_state, standins
from .frames import Gone, Tampered, WireError, pack, parse, to_json
from .peer import Peer
from .wire import encode

_MOST_PLACES = 2000
_LONGEST_LINE = 500
_MOST_NAMES = 2000
_LONGEST_TEXT = 1_000_000


class _Missing:
    """The result of a look-up of a name that the module lacks."""


def serve(wire: int, load: Callable[[], Any], explain: Callable[[BaseException], dict[str, Any]]) -> None:
    """Import the submission with `load()`, tell how that went, and serve calls until the checker closes the wire.

    explain: the fields of the verdict for an exception that ended the import.
    """
    from .._running import submission

    try:
        side = LearnerSide(wire)
        side.before = process_state.before_the_import()
        submission.tell_instead = side.refuse  # nothing else of this process's is listened to
        try:
            module = load()
        except BaseException as problem:
            side.refuse(explain(problem))
            return
        side.offer(module)
        side.run()
    except (Gone, Tampered, WireError):
        return  # nobody is left to tell


class LearnerSide(Peer):
    """The end of the wire in the learner's process."""

    asks_for_facts = True

    def __init__(self, wire: int) -> None:
        super().__init__(wire)
        self._thread, self._process = threading.get_ident(), os.getpid()
        self._places: dict[tuple[Any, int | None], str] = {}
        self._module: Any = None
        self.before: dict[str, Any] = {}
        # The submission may put anything in their place.
        self._streams = (sys.stdout, sys.stderr)

    def offer(self, module: Any) -> None:
        """The import succeeded."""
        self._module = module
        text = "".join(context.lines_of(context.submission_file))
        told = text if len(text) <= _LONGEST_TEXT else ""
        self._channel.send(pack(["module", self.export(module), context.submission_file, told]))

    def refuse(self, fields: dict[str, Any]) -> None:
        """The import ended with an exception."""
        self._channel.send(pack(["no", encode(fields, self)]))

    def run(self) -> None:
        """Serve until the wire is closed."""
        self._busy = True  # but while it does what was asked for
        while True:
            self.answer(parse(self._channel.receive()))

    def request(self, operation: str, handle: int, args: tuple[Any, ...] = (), kwargs: dict[str, Any] = {}) -> Any:
        # Anything else would send into the middle of another exchange.
        if threading.get_ident() != self._thread or os.getpid() != self._process:
            raise RuntimeError("a callback may only be called by the thread that the check called")
        return super().request(operation, handle, args, kwargs)

    def here(self) -> str:
        frame: FrameType | None = sys._getframe(2)
        while frame is not None:
            if frame.f_code.co_filename == context.submission_file:
                place = (frame.f_code, frame.f_lineno)
                told = self._places.get(place)
                if told is None:
                    told = to_json([frame.f_lineno or 0, frame.f_code.co_name[:_LONGEST_LINE]])
                    self._places[place] = told
                return told
            frame = frame.f_back
        return "null"

    def perform(self, operation: str, target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
        try:
            if operation == "call":
                return target(*args, **kwargs)
            return _OPERATIONS[operation](self, target, *args, **kwargs)
        finally:
            self.flush()

    def flush(self) -> None:
        """What was printed is on its way before the reply is: after the verdict nobody waits for this process."""
        for stream in self._streams:
            try:
                stream.flush()
            except Exception:  # the submission may have closed it
                pass

    def look_up(self, target: Any, name: str) -> Any:
        """An attribute; a name that the module lacks is no exception of the learner's."""
        if target is not self._module or name in vars(target) or "__getattr__" in vars(target):
            return getattr(target, name)
        try:
            return types.ModuleType.__getattribute__(target, name)
        except AttributeError:
            if name.startswith("__"):
                raise
            return _Missing

    def special_reply(self, number: int, value: Any) -> list[Any] | None:
        if value is not _Missing:
            return None
        names = [n for n in vars(self._module) if type(n) is str and len(n) < _LONGEST_LINE]
        return ["m", number, names[:_MOST_NAMES]]

    def describe(self, problem: BaseException, asked: Any) -> tuple[list[Any], bool]:
        try:
            told = self.places_of(problem)
            return told, not told and type(problem) is TypeError and _is_unfit(problem, *asked)
        except Exception:  # the learner's objects may refuse to be looked at
            return [], False

    def places_of(self, problem: BaseException) -> list[Any]:
        places = context.learner_places_of(problem.__traceback__)
        if len(places) > _MOST_PLACES:
            places = places[: _MOST_PLACES // 2] + places[-_MOST_PLACES // 2 :]
        return [[p.line, p.source[:_LONGEST_LINE], p.function[:_LONGEST_LINE]] for p in places]


def _is_unfit(problem: TypeError, operation: str, target: Any, args: Any, kwargs: Any) -> bool:
    """Whether the call did not fit the function, rather than something inside it going wrong."""
    if operation != "call":
        return False
    from .._authoring.calling import accepts

    return not accepts(target, tuple(args), kwargs)


def _operate(side: LearnerSide, target: Any, name: str, *args: Any) -> Any:
    if name == "__hash__":
        return hash(target)
    if name == "__getitem__":  # of a class, too: `Color["RED"]`, `Stack[int]`
        return target[args[0]]
    try:
        method = getattr(type(target), name)
    except AttributeError:
        shown = target.__name__ if isinstance(target, type) else type(target).__name__
        raise TypeError(f"{shown!r} does not support {name}") from None
    if name in ("__repr__", "__str__"):
        return bounded.run(method, target)
    return method(target, *args)


def _await(side: LearnerSide, target: Any) -> Any:
    from . import awaiting

    return awaiting.run_to_end(target)


def _dir(side: LearnerSide, target: Any) -> list[str]:
    return [name for name in dir(target) if type(name) is str]


def _definition(side: LearnerSide, target: Any) -> list[Any] | None:
    from .._running import places as _places

    location = _places.definition(target).get("location")
    return [location["line"], location["source"][:_LONGEST_LINE]] if location else None


def _console(side: LearnerSide, target: Any, stdin: str, args: list[Any], kwargs: dict[str, Any]) -> tuple[Any, ...]:
    from .. import console

    ran = console._run_here(target, args, kwargs, stdin)
    return ran.printed, ran.errors, ran.value


def _redirect(side: LearnerSide, target: Any, stdin: str | None, reads: Any) -> None:
    from . import streams

    streams.redirect(stdin, reads)


def _printed(side: LearnerSide, target: Any) -> tuple[str, str, str]:
    from . import streams

    return streams.printed()


def _patch(side: LearnerSide, target: Any, module: str, name: str, value: Any) -> None:
    from . import streams

    streams.patch(module, name, value)


def _unpatch(side: LearnerSide, target: Any, module: str, name: str) -> None:
    from . import streams

    streams.unpatch(module, name)


def _signature(side: LearnerSide, target: Any) -> list[Any] | None:
    if type(target) is types.FunctionType and "__wrapped__" in vars(target):
        return None  # `inspect` asks for what it needs: with `follow_wrapped=False` that is another signature
    try:
        return standins.tell_signature(target)
    except (TypeError, ValueError):
        return None


def _fields(side: LearnerSide, target: Any) -> list[Any] | None:
    return standins.tell_fields(target) if hasattr(target, "__dataclass_fields__") else None


def _copy(side: LearnerSide, target: Any) -> Any:
    import copy

    return copy.copy(target)


def _deepcopy(side: LearnerSide, target: Any) -> Any:
    import copy

    return copy.deepcopy(target)


def _carry(side: LearnerSide, target: Any, names: list[str]) -> None:
    side.states = process_state.States(list(names), side.before)


def _name_of(side: LearnerSide, target: Any) -> str | None:
    return context.name_in_submission(target)


_OPERATIONS: dict[str, Callable[..., Any]] = {
    "get": lambda side, target, name: side.look_up(target, name),
    "set": lambda side, target, name, value: setattr(target, name, value),
    "del": lambda side, target, name: delattr(target, name),
    "op": _operate,
    "next": lambda side, target: _operate(side, target, "__next__"),
    "dir": _dir,
    "await": _await,
    "isinstance": lambda side, target, thing: isinstance(thing, target),
    "issubclass": lambda side, target, thing: issubclass(thing, target),
    "definition": _definition,
    "console": _console,
    "name": _name_of,
    "signature": _signature,
    "fields": _fields,
    "copy": _copy,
    "deepcopy": _deepcopy,
    "plain": lambda side, target: standins.plain(target),
    "redirect": _redirect,
    "printed": _printed,
    "patch": _patch,
    "unpatch": _unpatch,
    "carry": _carry,
}
