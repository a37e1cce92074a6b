"""The learner's side of a split sitting: holds the submission, and does what the checker asks.

Owns: the operations on the submission's objects, and what is told about its exceptions.
Does not own: any judgement. It trusts the checker, which asks on behalf of a check; nothing trusts this side.
"""

from __future__ import annotations

import threading
import types
from collections.abc import Callable
from typing import Any

from . import _context
from ._peer import Peer
from ._wire import Gone, Tampered, WireError, parse

_MOST_PLACES = 2000
_LONGEST_LINE = 500
_MOST_NAMES = 2000


class _Missing:
    """The result of a look-up of a name that the module lacks."""


def serve(sock: Any, load: Callable[[], Any], explain: Callable[[BaseException], dict[str, Any]]) -> None:
    """Import the submission with `load()`, tell how that went, and serve calls until the checker closes the wire.

    explain: the fields of the verdict for an exception that ended the import.
    """
    try:
        side = LearnerSide(sock)
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

    def __init__(self, sock: Any) -> None:
        super().__init__(sock)
        self._thread = threading.get_ident()
        self._module: Any = None
        self._serving = 0

    def offer(self, module: Any) -> None:
        """The import succeeded."""
        self._module = module
        self._send(["module", self.export(module), _context.submission_file])

    def refuse(self, fields: dict[str, Any]) -> None:
        """The import ended with an exception."""
        from ._wire import encode

        self._send(["no", encode(fields, self)])

    def run(self) -> None:
        """Serve until the wire is closed."""
        while True:
            self.answer(parse(self._channel.receive()))

    def request(self, operation: str, handle: int, args: tuple[Any, ...] = (), kwargs: dict[str, Any] = {}) -> Any:
        # Anything else would send into the middle of another exchange.
        if threading.get_ident() != self._thread or not self._serving:
            raise RuntimeError("a callback may only be called by the thread that the check called")
        return super().request(operation, handle, args, kwargs)

    def perform(self, operation: str, target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
        self._serving += 1
        try:
            return _OPERATIONS[operation](self, target, *args, **kwargs)
        finally:
            self._serving -= 1

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
            places = _context.learner_places_of(problem.__traceback__)
            if len(places) > _MOST_PLACES:
                places = places[: _MOST_PLACES // 2] + places[-_MOST_PLACES // 2 :]
            told = [[p.line, p.source[:_LONGEST_LINE], p.function[:_LONGEST_LINE]] for p in places]
            return told, not places and type(problem) is TypeError and _is_unfit(problem, *asked)
        except Exception:  # the learner's objects may refuse to be looked at
            return [], False


def _is_unfit(problem: TypeError, operation: str, target: Any, args: Any, kwargs: Any) -> bool:
    """Whether the call did not fit the function, rather than something inside it going wrong."""
    if operation != "call":
        return False
    from ._expect import _accepts

    return not _accepts(target, tuple(args), kwargs)


def _call(side: LearnerSide, target: Any, /, *args: Any, **kwargs: Any) -> Any:
    return target(*args, **kwargs)


def _operate(side: LearnerSide, target: Any, name: str, *args: Any) -> Any:
    if name == "__hash__":
        return hash(target)
    return getattr(type(target), name)(target, *args)


def _await(side: LearnerSide, target: Any) -> Any:
    from . import _awaiting

    return _awaiting.run_to_end(target)


def _dir(side: LearnerSide, target: Any) -> list[str]:
    return [name for name in dir(target) if type(name) is str]


def _definition(side: LearnerSide, target: Any) -> list[Any] | None:
    from . import _runner

    location = _runner._definition(target).get("location")
    return [location["line"], location["source"][:_LONGEST_LINE]] if location else None


def _console(side: LearnerSide, target: Any, stdin: str, args: list[Any], kwargs: dict[str, Any]) -> tuple[Any, ...]:
    from . import console

    ran = console._run_here(target, args, kwargs, stdin)
    return ran.printed, ran.errors, ran.value


def _name_of(side: LearnerSide, target: Any) -> str | None:
    return _context.name_in_submission(target)


_OPERATIONS: dict[str, Callable[..., Any]] = {
    "call": _call,
    "get": lambda side, target, name: side.look_up(target, name),
    "set": lambda side, target, name, value: setattr(target, name, value),
    "del": lambda side, target, name: delattr(target, name),
    "op": _operate,
    "dir": _dir,
    "await": _await,
    "isinstance": lambda side, target, thing: isinstance(thing, target),
    "issubclass": lambda side, target, thing: issubclass(thing, target),
    "definition": _definition,
    "console": _console,
    "name": _name_of,
}
