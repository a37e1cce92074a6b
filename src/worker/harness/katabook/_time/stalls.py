"""Notices what blocks an event loop, for `event_loop`.

Owns: the list of stalls of a run, and the eyes that need no patching: a profile function
for calls into C and into `subprocess`, a trace function that counts executed lines.
Does not own: the clock (`clock`), waiting for threads and locks
(`loop_threads`), or the loop itself.

Both functions are set for the loop's thread only (docs: sys.setprofile, sys.settrace),
so work in other threads is never a stall. Lines are counted rather than timed: the count
is the same on every machine; between minor versions it may differ a little.
"""

from __future__ import annotations

import os
import sys
from _thread import get_ident
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import FrameType
from typing import Any

from .._running import context
from .._running.context import Place
from .clock import is_library


@dataclass
class Stall:
    """A stretch of one callback in which nothing else could run on the loop.

    place: the learner's line, None if none was running.  what: the call that blocked, or
    the reason in words.  kind: "sleep", "lock", "wait" (for a thread, an event, a queue,
    a future), "socket", "process", "cpu" or "busy wait".  seconds: virtual length, 0.0
    where there is none.  times: how often this line did it within the callback.
    """

    place: Place | None
    what: str
    kind: str
    seconds: float = 0.0
    times: int = 1

    def __str__(self) -> str:
        where = str(self.place) if self.place else "outside the solution"
        length = f" for {self.seconds:g} s" if self.seconds else ""
        often = f", {self.times} times" if self.times > 1 else ""
        return f"{where}: {self.what} blocks the loop{length}{often}"


class StallWatch:
    """The stalls of one run.

    max_lines: learner's lines in one callback that are no stall yet; None: not counted.
    heavy: built-in functions that count as a stall when they run on the loop's thread.
    """

    def __init__(self, max_lines: int | None, heavy: Iterable[Callable[..., Any]]) -> None:
        self.stalls: list[Stall] = []
        self.owner = get_ident()
        #: Number of the callback that is running, counted from 1.
        self.callback = 0
        #: Whether a callback is running (and not the loop itself).
        self.inside = False
        #: Whether the part that is observed has ended.
        self.ended = False
        self._max_lines = max_lines
        self._lines = 0
        self._of_callback: dict[tuple[int, bool], Stall] = {}
        self._heavy = _default_heavy() + list(heavy)
        self._names = _WATCHED_NAMES | {_name_of(function) for function in self._heavy}
        self._kinds: dict[str, str] = {}
        self._before: tuple[Any, Any] = (None, None)

    def start(self) -> None:
        """Sets the trace and profile functions of this thread."""
        self._before = (sys.gettrace(), sys.getprofile())
        sys.setprofile(self._profile)
        if self._max_lines is not None:
            sys.settrace(self._trace)

    def stop(self) -> None:
        """Brings back the functions that were set before."""
        self.inside = False
        sys.settrace(self._before[0])
        sys.setprofile(self._before[1])

    def callback_begins(self) -> None:
        self.callback += 1
        self.inside = True
        self._lines = 0
        self._of_callback.clear()
        if self._max_lines is not None:
            sys.settrace(self._trace)

    def callback_ends(self) -> None:
        self.inside = False

    def note(self, kind: str, what: str, seconds: float = 0.0) -> None:
        """Records a stall of the running callback at the learner's innermost line.

        Outside callbacks and in other threads nothing happens. What one line does
        through several layers is one stall: the first that was noticed.
        """
        if not self.inside or self.ended or get_ident() != self.owner:
            return
        place = context.learner_place(sys._getframe(1))
        key = (place.line if place else 0, kind == "cpu")
        known = self._of_callback.get(key)
        if known is None:
            stall = Stall(place, what, kind, seconds)
            self._of_callback[key] = stall
            self.stalls.append(stall)
        elif known.what.partition("(")[0] == what.partition("(")[0]:
            known.times += 1
            known.seconds = round(known.seconds + seconds, 9)

    def _trace(self, frame: FrameType, event: str, arg: Any) -> Any:
        filename = frame.f_code.co_filename
        kind = self._kinds.get(filename)
        if kind is None:
            kind = self._kinds[filename] = _kind_of(filename)
        if kind == "learner":
            return self._count_line
        if kind == "library":  # a call counts as one line, whatever it does inside
            self._count_line(frame, "line", arg)
        return None

    def _count_line(self, frame: FrameType, event: str, arg: Any) -> Any:
        if event == "line" and self.inside:
            self._lines += 1
            if self._max_lines is not None and self._lines > self._max_lines:
                self.note("cpu", f"running {self._max_lines:,} lines without an await")
                # Enough is known; the rest of the callback runs at full speed.
                sys.settrace(None)
        return self._count_line

    def _profile(self, frame: FrameType, event: str, arg: Any) -> None:
        if not self.inside:
            return
        if event == "c_call":
            if arg.__name__ in self._names:
                self._called(arg)
        elif event == "call" and frame.f_code.co_name in ("wait", "communicate"):
            if frame.f_code.co_filename.endswith("subprocess.py"):
                self.note("process", f"{frame.f_code.co_qualname}()")

    def _called(self, function: Any) -> None:
        """A built-in function of a name that may block is about to run."""
        owner = getattr(function, "__self__", None)
        name = function.__name__
        if name in _SOCKET_METHODS and _is_blocking_socket(owner):
            self.note("socket", f"socket.{name.lstrip('_')}()")
        elif getattr(owner, "__name__", None) in _MODULES.get(name, ()):
            kind = "process" if owner.__name__ in ("posix", "nt") else "socket"
            self.note(kind, f"{_SHOWN.get(owner.__name__, owner.__name__)}.{name}()")
        elif name == "poll" and type(owner).__module__ == "select":
            self.note("socket", f"{type(owner).__name__}.poll()")
        elif any(function == heavy for heavy in self._heavy):
            self.note("cpu", f"{name}()")


_SOCKET_METHODS = frozenset(
    ("_accept", "connect", "connect_ex", "recv", "recv_into", "recvfrom", "recvfrom_into")
    + ("recvmsg", "sendall")
)
#: Functions that wait, and the modules they are built into.
_MODULES = {
    "select": ("select",),
    "getaddrinfo": ("_socket",),
    "gethostbyname": ("_socket",),
    "gethostbyname_ex": ("_socket",),
    "gethostbyaddr": ("_socket",),
    "waitpid": ("posix", "nt"),
    "wait": ("posix",),
    "waitid": ("posix",),
    "system": ("posix", "nt"),
}
_SHOWN = {"_socket": "socket", "posix": "os", "nt": "os"}
_WATCHED_NAMES = _SOCKET_METHODS | set(_MODULES) | {"poll"}
#: What runs between the solution's lines anyway, and is none of its doing.
_MACHINERY = tuple(
    os.path.join(os.path.dirname(file), name)
    for file, name in ((os.path.dirname(__file__), ""), (os.__file__, "asyncio"), (os.__file__, "selectors.py"))
)


def _kind_of(filename: str) -> str:
    """ "learner", "library" for what the solution may call, "" for the machinery and checks."""
    if context.is_learner_code(filename):
        return "learner"
    return "library" if is_library(filename) and not filename.startswith(_MACHINERY) else ""


def _name_of(function: Callable[..., Any]) -> str:
    return str(getattr(function, "__name__", ""))


def _default_heavy() -> list[Callable[..., Any]]:
    """Key derivation: slow on purpose. hashlib is asked only if it is loaded already."""
    module = sys.modules.get("hashlib")
    names = ("pbkdf2_hmac", "scrypt")
    return [getattr(module, name) for name in names if hasattr(module, name)]


def _is_blocking_socket(owner: Any) -> bool:
    """A socket with a timeout, or without one; those of asyncio wait for nothing."""
    module = sys.modules.get("_socket")
    if module is None or not issubclass(type(owner), module.socket):
        return False
    return module.socket.gettimeout(owner) != 0.0
