"""The checker's side of a split sitting: the submission as a module whose use is a call across.

Owns: that module, and what is believed of what the learner's side tells. Does not own: the mechanics of asking and
answering (`peer`), what the learner's side may ask of the checker's objects (`permitted`).
"""

from __future__ import annotations

import sys
import threading
import types
from typing import Any

from .._explaining.missing import missing
from .._running import context
from .._running.context import Attached, Place
from . import mirrors, permitted, proxies
from .frames import Gone, Tampered, WireError, parse
from .peer import Peer
from .wire import expect_type, value_of

_MOST_PLACES = 5000
_LONGEST_LINE = 2000


class CannotImport(BaseException):
    """The submission could not be imported; `fields` are those of the verdict."""

    def __init__(self, fields: dict[str, Any]) -> None:
        super().__init__("the submission could not be imported")
        self.fields = fields


def connect(wire: int) -> Any:
    """Wait until the learner's side has imported the submission; returns the module to give to a check.

    Raises CannotImport, Gone or Tampered.
    """
    side = CheckerSide(wire)
    try:
        message = parse(side._channel.receive())
        if type(message) is list and len(message) == 2 and message[0] == "no":
            raise CannotImport(_fields(value_of(message[1], side)))
        if type(message) is not list or len(message) != 4 or message[0] != "module":
            raise WireError("the import was not reported")
        expect_type(message[2], str)
        _keep_text(expect_type(message[3], str))
        return RemoteModule(context.submission_module or "solution", side, expect_type(message[1], int))
    except WireError as problem:
        raise Tampered(str(problem)) from None


def carry_states(module: Any, sources: list[str]) -> None:
    """Let what belongs to a process be the same at both ends, as far as these texts of checks work with it."""
    from . import process_state

    names = process_state.wanted(sources)
    if names:
        side = peer_of(module)
        side.states = process_state.States(names, {})
        side.request("carry", side.module_handle, (names,))


def _keep_text(text: str) -> None:
    """The submission's text as it was told: for reports and for `source`, which only read it."""
    if context.submission_file and text:
        context.sources[context.submission_file] = text


def peer_of(module: Any) -> CheckerSide:
    """The checker's side behind a module of `connect`."""
    return types.ModuleType.__getattribute__(module, "__dict__")["__katabook_peer__"]


# The fields of a verdict that the learner's side may give, and what each has to be.
_OUTCOMES = ("cannot_import", "exited", "out_of_memory")
_TEXTS = ("message", "exception")


def _fields(told: Any) -> dict[str, Any]:
    """The report of a failed import, taken over field by field: it must never become another outcome."""
    expect_type(told, dict)
    fields: dict[str, Any] = {"outcome": told.get("outcome")}
    if type(fields["outcome"]) is not str or fields["outcome"] not in _OUTCOMES:
        raise WireError("the import ended with no known outcome")
    fields |= {name: expect_type(told[name], str) for name in _TEXTS if name in told}
    if "location" in told:
        fields["location"] = _line(told["location"], ("source",))
        if "column" in told["location"]:
            fields["location"]["column"] = _number(told["location"]["column"])
    if "frames" in told:
        frames = expect_type(told["frames"], list)[:20]
        fields["frames"] = [_line(f, ("source", "function")) | {"times": _number(f.get("times", 1))} for f in frames]
        fields["frames_left_out"] = max(expect_type(told.get("frames_left_out", 0), int), 0) % 2**31
    return fields


def _line(told: Any, texts: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {"line": _number(expect_type(told, dict).get("line"))}
    return found | {name: expect_type(told.get(name), str)[:_LONGEST_LINE] for name in texts}


def _number(value: Any) -> int:
    if not 0 <= expect_type(value, int) < 2**31:
        raise WireError("a line number is out of range")
    return int(value)


class _Lacks(Exception):
    def __init__(self, names: list[str]) -> None:
        self.names = names


class RemoteModule(types.ModuleType):
    # The submission. Its names are looked up on the learner's side each time, the one for its docstring too.
    __doc__ = property(lambda self: self.__getattr__("__doc__"))  # type: ignore[assignment]

    def __init__(self, name: str, side: CheckerSide, handle: int) -> None:
        super().__init__(name)
        vars(self)["__katabook_peer__"], vars(self)["__katabook_handle__"] = side, handle
        vars(self)["__file__"] = context.submission_file
        side.module, side.module_handle = self, handle
        del vars(self)["__doc__"]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in ("__doc__", "__all__"):
            raise AttributeError(name)
        found = _ask(self, "get", name)
        if proxies.isinstance_of_proxy(found) and proxies.facts_of(found) is not None:
            # Its proxy is kept, so that it need not be described each time.
            types.ModuleType.__getattribute__(self, "__dict__")["__katabook_peer__"].functions[name] = found
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        _ask(self, "set", name, value)

    def __delattr__(self, name: str) -> None:
        _ask(self, "del", name)

    def __dir__(self) -> list[str]:
        return [expect_type(name, str) for name in expect_type(_ask(self, "dir"), list)]


def _ask(module: Any, operation: str, *args: Any) -> Any:
    state = types.ModuleType.__getattribute__(module, "__dict__")
    return state["__katabook_peer__"].request(operation, state["__katabook_handle__"], args)


class CheckerSide(Peer):
    """The end of the wire in the checker's process. Believes nothing it is told but values."""

    tells_causes = False

    def __init__(self, wire: int) -> None:
        super().__init__(wire)
        self.module: Any = None
        self.functions: dict[str, Any] = {}
        self.module_handle = 0
        self._lock = threading.RLock()

    def request(self, operation: str, handle: int, args: tuple[Any, ...] = (), kwargs: dict[str, Any] = {}) -> Any:
        try:
            with self._lock:  # threads of a check take turns
                return super().request(operation, handle, args, kwargs)
        except _Lacks as lacks:
            if operation != "get" or handle != self.module_handle:
                self.failure = Tampered("a name is missing where none was asked for")
                raise self.failure from None
            raise missing(args[0], lacks.names, self.module) from None

    def not_asked(self, kind: type) -> None:
        if distance := sys.modules.get("katabook._testfiles.distance"):
            distance.not_asked[:1] = [type.__getattribute__(kind, "__qualname__")]

    def release_at_once(self) -> None:
        if self.failure is not None or not self._lock.acquire(blocking=False):
            return
        try:
            if not self._busy:
                self.request("release", 0)
        except (Exception, Gone, Tampered):  # a broken wire shows in the verdict; anything else is told later
            pass
        finally:
            self._lock.release()

    def answer(self, message: list[Any]) -> None:
        before = context.caller
        try:
            context.caller = _caller(message[6]) if len(message) > 6 and message[6] is not None else None
            super().answer(message)
        finally:
            context.caller = before

    def bound(self, owner: Any, name: str) -> Any:
        return permitted.public(owner, name)

    def other_outcome(self, reply: list[Any]) -> Any:
        if reply[0] != "m" or len(reply) != 3:
            raise WireError("a reply is of no known kind")
        names = [expect_type(n, str)[:_LONGEST_LINE] for n in expect_type(reply[2], list)[:_MOST_PLACES]]
        raise _Lacks(names)

    def attach(self, problem: BaseException, places: Any, unfit: bool) -> None:
        found = []
        for line, source, function in expect_type(places, list)[:_MOST_PLACES]:
            texts = (expect_type(source, str)[:_LONGEST_LINE], expect_type(function, str)[:_LONGEST_LINE])
            found.append(Place(_number(line), *texts))
        context.attach(problem, Attached(found, unfit))

    def perform(self, operation: str, target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
        if operation[0:1] == ".":
            operation, target = "call", permitted.public(target, operation[1:])
        if operation == "call" and not issubclass(type(target), type):
            return target(*args, **kwargs)
        return permitted.perform(operation, target, args, kwargs, id(target) in self._handed_over)


def _caller(told: Any) -> tuple[int, int, str]:
    """The line that called back: for display only, like all places."""
    line, function = expect_type(told, list) if len(told) == 2 else (None, None)
    return threading.get_ident(), _number(line), expect_type(function, str)[:_LONGEST_LINE]


# -- for reports ----------------------------------------------------------------------------------


def is_across(thing: Any) -> bool:
    """Whether `thing` is an object or a class of the learner's side."""
    return proxies.isinstance_of_proxy(thing) or type(thing) is mirrors.Mirror


def definition(thing: Any) -> dict[str, Any]:
    """Where a function or class of the learner's side stands, as the report's fields. For display only."""
    try:
        told = proxies.ask(thing, "definition")
    except Exception:  # a report does without, rather than fail
        return {}
    if type(told) is not list or len(told) != 2 or type(told[0]) is not int or type(told[1]) is not str:
        return {}
    return {"location": {"line": told[0] % 2**31, "source": told[1][:_LONGEST_LINE]}}


__all__ = ["CannotImport", "Gone", "Tampered", "connect", "definition", "is_across", "peer_of"]
