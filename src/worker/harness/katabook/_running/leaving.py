"""The ways out of a process: `exit` and `quit`, which the interpreter lacks without `site`, and which line took one.

Owns: these two names, and a trace of the line before a way out that nothing can catch.
Does not own: what is made of it (the engine reads the trace, as it does that of a crash).
"""

from __future__ import annotations

import builtins
import os

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any, NoReturn

#: The descriptor that CPython's fault handler writes to (`session.rs`).
TRACE = 90

_exit, _kill = os._exit, os.kill

#: The process that runs the submission: what a child of its own does is not the check's end.
_process = 0


class Quitter:
    """`exit` and `quit`, as `site` has them."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"Use {self.name}() or Ctrl-D (i.e. EOF) to exit"

    def __call__(self, code: Any = None) -> NoReturn:
        raise SystemExit(code)


def _leave(status: int) -> NoReturn:
    """Exit to the system with specified status, without normal exit processing."""
    _trace()
    _exit(status)


def _send_signal(pid: int, signal: int, /) -> None:
    """Kill a process with a signal."""
    if signal == 9 and pid in (_process, 0, -1):  # the others are traced by handlers
        _trace()
    _kill(pid, signal)


def _trace() -> None:
    if os.getpid() != _process:
        return
    try:
        import faulthandler

        faulthandler.dump_traceback(TRACE, False)
    except Exception:  # the submission may have closed it
        pass


def leave_at_once() -> NoReturn:
    """End this process for a reason that has been told."""
    _exit(0)


def begin() -> None:
    """This process is about to run a submission."""
    global _process
    _process = os.getpid()


def install() -> None:
    """Put them in place, once for every process to come."""
    for name in ("exit", "quit"):
        setattr(builtins, name, Quitter(name))
    for name, function in (("_exit", _leave), ("kill", _send_signal)):
        function.__name__ = function.__qualname__ = name
        function.__module__ = "posix"
        setattr(os, name, function)
