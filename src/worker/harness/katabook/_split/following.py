"""What a test file does around its calls into another process.

Owns: noticing which call is under way; letting a call read from and print to what the test has put in the place of
`sys.stdin`, `sys.stdout`, `sys.stderr` and `input`; and letting it find what the test has patched in a module of the
standard library: all as if it ran in the test's process.
Does not own: the conversation (`peer`, `checker`), how a call is told (`_rewriting.announced`), the learner's half of the latter two (`streams`).
"""

from __future__ import annotations

import builtins
import sys
import types
from typing import Any

from .._rewriting import announced
from .checker import CheckerSide
from .frames import Tampered
from .mirrors import Mirror
from .proxies import isinstance_of_proxy

_RUNS = frozenset(("call", "op", "get", "await"))

#: Whom to tell of patches; None outside a split sitting.
_side: Any = None


def follow(side: CheckerSide) -> None:
    """Begin to follow what is asked of the submission."""
    global _side
    _side = side
    side.__class__ = _Following
    vars(side)["streams"] = _streams()


def follow_mock(mock: Any) -> None:
    """Let what `unittest.mock` patches be patched across."""
    enter, leave = mock._patch.__enter__, mock._patch.__exit__

    def __enter__(self: Any) -> Any:
        value = enter(self)
        patch(self.target, self.attribute, getattr(self.target, self.attribute, None))
        return value

    def __exit__(self: Any, *problem: Any) -> Any:
        target = self.target
        try:
            return leave(self, *problem)
        finally:
            unpatch(target, self.attribute)

    mock._patch.__enter__, mock._patch.__exit__ = __enter__, __exit__


def patch(target: Any, name: str, value: Any) -> None:
    """Let the submission find `value`, too, where the test has put it."""
    if _reaches(target, name):
        _side.request("patch", _side.module_handle, (target.__name__, name, value))


def unpatch(target: Any, name: str) -> None:
    """Undo the last `patch` of the same place."""
    if _reaches(target, name):
        _side.request("unpatch", _side.module_handle, (target.__name__, name))


def _reaches(target: Any, name: str) -> bool:
    """Whether it is a place in the standard library that is there once in each process."""
    if _side is None or _side.failure is not None or type(target) is not types.ModuleType:
        return False
    package = target.__name__.partition(".")[0]
    own = package == "sys" or (package == "builtins" and name == "input")  # those are looked at with each call
    return package in sys.stdlib_module_names and package != "unittest" and not own


def _streams() -> tuple[Any, ...]:
    return sys.stdin, sys.stdout, sys.stderr, builtins.input


class _Following(CheckerSide):
    heeds_own_equality = True
    streams: tuple[Any, ...]

    def request(self, operation: str, handle: int, args: tuple[Any, ...] = (), kwargs: dict[str, Any] = {}) -> Any:
        if self._depth or operation not in _RUNS:
            return super().request(operation, handle, args, kwargs)
        if operation == "call":
            self._announce(handle, args, kwargs)
        if all(now is before for now, before in zip(_streams(), self.streams)):
            return super().request(operation, handle, args, kwargs)
        return self._with_streams(operation, handle, args, kwargs)

    def _with_streams(self, *asked: Any) -> Any:
        stdin, _, _, reads = _streams()
        text = stdin.read() if stdin is not self.streams[0] else None
        answer = (lambda *given: builtins.input(*given)) if reads is not self.streams[3] else None
        super().request("redirect", self.module_handle, (text, answer))
        try:
            return super().request(*asked)
        finally:
            self._print(super().request("printed", self.module_handle), stdin, text)

    def _print(self, told: Any, stdin: Any, text: str | None) -> None:
        """Let what the call printed appear here, and what it left unread be there for the next one."""
        if type(told) is not tuple or [type(part) for part in told] != [str, str, str]:
            self.failure = Tampered("a call printed what no call prints")
            raise self.failure
        printed, errors, left = told
        if printed:
            sys.stdout.write(printed)
        if errors:
            sys.stderr.write(errors)
        if text and left and text.endswith(left) and stdin.seekable():
            stdin.seek(stdin.tell() - len(left))

    def _announce(self, handle: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        if (name := self._name_of(handle)) is not None:
            announced.announce(name, args, kwargs, makes_an_object=handle in self._classes, brief=_brief)

    def _name_of(self, handle: int) -> str | None:
        if handle in self._classes:
            return type.__getattribute__(self._classes[handle], "__name__")
        reference = self._proxies.get(handle)
        name = (getattr(reference, "facts", None) or {}).get("__qualname__")
        return name.replace("<locals>.", "")[:200] if type(name) is str else None


def _brief(value: Any) -> str:
    """An argument as it is written; a class of the submission's has its name, an object of it that of its class."""
    if type(value) is Mirror:
        return type.__getattribute__(value, "__name__")
    return f"<{type(value).__name__}>" if isinstance_of_proxy(value) else announced.brief_of(value)
