"""Dying for real: a run in a child process that kills itself.

Owns: the child, and what it tells its parent before it dies. Does not own: where it dies (`_crash`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from katabook import _context

if TYPE_CHECKING:
    from ._crash import CrashPoint


class ChildFailed(RuntimeError):
    """A run in a child process ended otherwise than by its crash or by returning; the text says how."""


def run_in_child(run: Callable[[CrashPoint], Any], point: CrashPoint) -> None:
    """Do one run in a child, and fill `point` with what the child told. Raises ChildFailed."""
    reader, writer = os.pipe()
    for stream in sys.stdout, sys.stderr:
        stream.flush()  # or the child would hold, and might print, the same text
    child = os.fork()
    if child == 0:
        _live_and_die(run, point, writer)  # does not return
    os.close(writer)
    try:
        _, status = os.waitpid(child, 0)
        # No reading to the end: a process that the child left behind may hold the pipe open.
        os.set_blocking(reader, False)
        try:
            told = os.read(reader, 65_536)
        except BlockingIOError:
            told = b""
    finally:
        os.close(reader)
    _believe(point, told.decode("utf-8", "replace"), os.waitstatus_to_exitcode(status))


def _live_and_die(run: Callable[[CrashPoint], Any], point: CrashPoint, writer: int) -> None:
    """The child's life. Does not return."""
    from json import dumps  # before the code under observation runs, which may leave no way to import

    def tell(error: str | None = None) -> None:
        os.write(writer, dumps(_report(point, error)).encode())

    def die() -> None:
        import signal

        tell()
        os.kill(os.getpid(), signal.SIGKILL)
        os._exit(137)  # where even that is forbidden

    point._die = die
    try:
        point._run(run)
        tell()
    except BaseException:
        import traceback

        tell(traceback.format_exc())
    finally:
        for stream in sys.stdout, sys.stderr:
            try:
                stream.flush()
            except Exception:
                pass
        os._exit(0)


def _report(point: CrashPoint, error: str | None) -> tuple[Any, ...]:
    """In the child: how far it came, and with which error it ended, as values of JSON."""
    place = (point.place.line, point.place.source, point.place.function) if point.place else None
    # Below the size of a pipe, so that telling never waits for the parent.
    return point.crashed, point.where, place, point.done[-200:], point._seen, error and error[-4_000:]


def _believe(point: CrashPoint, told: str, exit_code: int) -> None:
    """In the parent: fill `point` with what the child told."""
    import json

    if not told:
        raise ChildFailed(f"the child ended with {exit_code} and without a word")
    crashed, where, place, done, seen, error = json.loads(told)
    if error is not None:
        raise ChildFailed(error)
    point.crashed, point.where, point.done, point._seen = crashed, where, done, seen
    point.place = _context.Place(*place) if place else None
