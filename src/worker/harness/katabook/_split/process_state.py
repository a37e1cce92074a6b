"""What belongs to a process and not to an object, carried between the two processes of a split sitting.

Owns: which such states there are, how each is read and set, and which of them the checks at hand work with: no other is
carried, in neither direction, so that a submission has no say in what its checks never mention.
Does not own: when messages come and go (`peer`).
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

from .frames import WireError
from .wire import encode, expect_type, read


def wanted(sources: list[str]) -> list[str]:
    """The names of the states that these texts of checks work with."""
    text = "\n".join(sources)
    return [name for name, state in _STATES.items() if any(word in text for word in state.words)]


class _State:
    """One of them. words: whichever of these is in the checks means that they work with it."""

    words: tuple[str, ...] = ()

    def now(self) -> Any:
        """The state, as plain values."""
        raise NotImplementedError

    def told(self, now: Any, before: Any) -> Any:
        """What to tell of a state that is not what it was."""
        return now

    def put(self, told: Any) -> None:
        """Let it be what was told. Raises what the functions of the library raise for what they do not take."""
        raise NotImplementedError


class _Of(_State):
    """A state with a function to read it and one to set it."""

    def __init__(self, words: str, module: str, getter: str, setter: str, kind: Any = int) -> None:
        self.words = tuple(words.split())
        self._module, self._getter, self._setter, self._kind = module, getter, setter, kind

    def now(self) -> Any:
        return getattr(importlib.import_module(self._module), self._getter)()

    def put(self, told: Any) -> None:
        if not isinstance(told, self._kind):
            raise WireError("a state is of another kind")
        getattr(importlib.import_module(self._module), self._setter)(told)


#: What makes the loader or an interpreter run other code: of these, a submission sets none for its checks.
_KEPT = ("LD_", "PYTHON", "GCONV", "GLIBC", "MALLOC", "BASH_")
_KEPT_NAMES = frozenset("PATH IFS ENV SHELLOPTS LOCPATH NLSPATH".split())


class _Environment(_State):
    words = ("environ", "getenv", "setenv", "delenv", "putenv")

    def now(self) -> Any:
        return dict(os.environ._data)  # type: ignore[attr-defined]

    def told(self, now: Any, before: Any) -> Any:
        changed = {name: value for name, value in now.items() if before.get(name) != value}
        return changed | {name: None for name in before if name not in now}

    def put(self, told: Any) -> None:
        from_submission = "katabook._split.checker" in sys.modules
        for name, value in expect_type(told, dict).items():
            text = os.fsdecode(expect_type(name, bytes))
            if from_submission and (text.startswith(_KEPT) or text in _KEPT_NAMES):
                continue
            if value is None:
                os.environ.pop(text, None)
            else:
                os.environ[text] = os.fsdecode(expect_type(value, bytes))


class _Arguments(_State):
    words = ("argv",)

    def now(self) -> Any:
        return [a for a in sys.argv if type(a) is str] if type(sys.argv) is list else []

    def put(self, told: Any) -> None:
        sys.argv[:] = [expect_type(a, str) for a in expect_type(told, list)]


class _Zone(_State):
    """The time zone that `time.tzset` has made of the environment, which is told before it."""

    words = ("tzset",)

    def now(self) -> Any:
        import time

        return [*time.tzname, time.timezone, time.altzone, time.daylight]

    def put(self, told: Any) -> None:
        import time

        time.tzset()


class _Chance(_State):
    """Python's own generator of random numbers, once the checks seed it."""

    words = ("random.seed", "import seed", "setstate", "seed(")

    def now(self) -> Any:
        import random

        return random.getstate()

    def put(self, told: Any) -> None:
        import random

        version, words, following = expect_type(told, tuple)
        numbers = [expect_type(w, int) for w in expect_type(words, tuple)]
        if following is not None:
            expect_type(following, float)
        random.setstate((version, tuple(numbers), following))


class _Reckoning(_State):
    """The context of `decimal`."""

    words = ("getcontext", "setcontext", "localcontext")
    _PARTS = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp")

    def now(self) -> Any:
        import decimal

        context = decimal.getcontext()
        signals = [[s.__name__ for s, on in flags.items() if on] for flags in (context.traps, context.flags)]
        return [*(getattr(context, part) for part in self._PARTS), *signals]

    def put(self, told: Any) -> None:
        import decimal

        *parts, traps, flags = expect_type(told, list)
        context = decimal.getcontext()
        for name, value in zip(self._PARTS, parts, strict=True):
            setattr(context, name, value)
        for signals, on in ((context.traps, traps), (context.flags, flags)):
            for signal in signals:
                signals[signal] = signal.__name__ in on


class _Locale(_State):
    words = ("setlocale",)

    def now(self) -> Any:
        import locale

        return locale.setlocale(locale.LC_ALL)

    def put(self, told: Any) -> None:
        import locale

        locale.setlocale(locale.LC_ALL, expect_type(told, str))


class _Mask(_State):
    words = ("umask",)

    def now(self) -> Any:
        mask = os.umask(0o77)
        os.umask(mask)
        return mask

    def put(self, told: Any) -> None:
        os.umask(expect_type(told, int))


_STATES: dict[str, _State] = {
    "environment": _Environment(),
    "folder": _Of("chdir", "os", "getcwd", "chdir", str),
    "arguments": _Arguments(),
    "zone": _Zone(),
    "chance": _Chance(),
    "reckoning": _Reckoning(),
    "recursion": _Of("recursionlimit", "sys", "getrecursionlimit", "setrecursionlimit"),
    "digits": _Of("int_max_str_digits", "sys", "get_int_max_str_digits", "set_int_max_str_digits"),
    "switching": _Of("setswitchinterval", "sys", "getswitchinterval", "setswitchinterval", float),
    "locale": _Locale(),
    "mask": _Mask(),
    "patience": _Of("setdefaulttimeout", "socket", "getdefaulttimeout", "setdefaulttimeout", (float, type(None))),
}
#: These cost nothing to look at, so what a submission does to them while it is imported is known.
_CHEAP = ("environment", "folder", "arguments", "recursion")


def before_the_import() -> dict[str, Any]:
    """States as they are before a submission is imported, as far as that is told afterwards."""
    return {name: _now(name) for name in _CHEAP}


def _now(name: str) -> Any:
    try:
        return _STATES[name].now()
    except Exception:  # a folder that is gone, or what a submission has put into the place of a function
        return None


class States:
    """Those that are carried, at one end. before: what they were, where that is known."""

    def __init__(self, names: list[str], before: dict[str, Any]) -> None:
        self._last = {name: before[name] if name in before else _now(name) for name in names}
        self._telling: dict[str, Any] = {}

    def news(self, peer: Any) -> list[Any] | None:
        """What has changed here since the last message, as JSON; None if nothing has."""
        told = []
        self._telling = {}
        for name, before in self._last.items():
            now = _now(name)
            if now != before and now is not None:
                self._telling[name] = now
                told.append([name, _plain(_STATES[name].told(now, before))])
        return told or None

    def sent(self) -> None:
        """What `news` told last is known at the other end."""
        self._last |= self._telling
        self._telling = {}

    def hear(self, told: Any, peer: Any) -> None:
        """Let states be here what they are at the other end. Raises WireError for what cannot be one."""
        for name, raw in expect_type(told, list):
            if name not in self._last:
                raise WireError("a state is told that is not carried")
            try:
                _STATES[name].put(_unplain(raw))
            except (OSError, ValueError, RuntimeError):  # a folder that is not there for this process, a name unknown to it
                pass
            self._last[name] = _now(name)


def _plain(value: Any) -> Any:
    """As JSON, without the memory of what crosses: states are copied."""
    return encode(value, _Nobody())


def _unplain(raw: Any) -> Any:
    return read(raw, _Nobody(), 0)


class _Nobody:
    """In the place of a peer: plain values need none."""

    def __init__(self) -> None:
        from .memory import Memory

        self.memory = Memory()

    def refer(self, value: Any, depth: int) -> Any:
        return None

    def resolve(self, tag: str, items: list[Any], depth: int) -> Any:
        raise WireError("a state holds what is no plain value")
