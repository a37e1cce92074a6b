"""A process that dies, at every place where it may.

Owns: `crash_points`, and the `CrashPoint` that counts the places of one run and lets it die at one of them.
Does not own: dying for real (`_child`), statements (`katabook.sql`).
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

from katabook import _context

from ..calls import one_line, safe_repr
from ._child import run_in_child


class Crash(BaseException):
    """The death of the process that is pretended. No Exception, so that only what swallows
    everything swallows it."""


def crash_points(
    run: Callable[[CrashPoint], Any], *, lines: bool = False, in_child: bool = False, at_most: int = 500
) -> Iterator[CrashPoint]:
    """Run `run(point)` again and again; the n-th time it dies at its n-th crash point.

    `run` builds a fresh world and does what is to be interrupted under `with point:`. The
    points are counted in there: before each call of what `point.watch(f)` gave, before each
    statement on a connection given to `point.watch_sql(conn)`, its COMMIT included, and, with
    `lines`, before each line of the learner's file in the calling thread. Gives the
    `CrashPoint` after each run, when what the crash left behind can be looked at. The last
    one has `.crashed` False: that run went through.

    In this process the crash is a `Crash` raised at the point. After it, watched calls and
    statements raise it again, so that no `finally` or `except` has an effect through them; open
    transactions on watched connections are rolled back. What cannot be held back is clean-up
    with other means (`os.remove` in a `finally`, a file closed by `with`).
    in_child=True runs each time in a forked child that kills itself at the point: nothing of
    that is run, buffers are lost, and only files remain to be looked at. Connections must then
    be opened by `run`. Needs os.fork, a thread that is alone, and a kata that may have processes.

    The learner's exceptions come through (from a child as `ChildFailed`, with the traceback in
    its text). Raises RuntimeError after `at_most` crashes, or if `run` never enters the point.
    """
    for number in itertools.count(1):
        point = CrashPoint(number, lines)
        if in_child:
            run_in_child(run, point)
        else:
            point._run(run)
        if point.crashed and number > at_most:
            raise RuntimeError(f"more than {at_most} crash points; watch less, or give a smaller input")
        yield point
        if not point.crashed:
            return


class CrashPoint:
    """One run up to its crash; a context manager for the part that may be interrupted.

    number: the crash point it was to die at, from 1.  crashed: whether it got there.
    where: what was about to happen there.  place: the learner's line there, or None.
    done: what had happened before, in order (watched calls and statements, without lines).
    swallowed: the code caught the crash and went on; in_child, nothing can.
    result: what `run` returned (None from a child).
    """

    def __init__(self, number: int, lines: bool) -> None:
        self.number = number
        self.crashed = False
        self.swallowed = False
        self.where = ""
        self.place: _context.Place | None = None
        self.done: list[str] = []
        self.result: Any = None
        self._lines = lines
        self._seen = 0
        self._armed = False
        self._entered = False
        self._connections: list[Any] = []
        self._hooks = ExitStack()
        self._tracer_before: Any = None
        self._die: Callable[[], None] | None = None

    def watch(self, function: Callable, name: str | None = None) -> Callable:
        """`function`, with a crash point before each call. A coroutine function may be given:
        the point is where it is called. name: what it is told as (default: the function's own)."""
        shown = name or getattr(function, "__name__", "call")

        def watched(*args: Any, **kwargs: Any) -> Any:
            self._reach(lambda: one_line(f"{shown}({', '.join(map(safe_repr, args))})", 60))
            return function(*args, **kwargs)

        watched.__name__ = shown
        return watched

    def watch_sql(self, connection: Any) -> Any:
        """`connection` (made by `sql.connect`) itself, with a crash point before each statement.

        Raises TypeError for a connection that `sql.connect` did not make.
        """
        from .. import sql

        def before(text: str) -> None:
            if not (self.crashed and text == "ROLLBACK"):  # a dead process's work is rolled back
                self._reach(lambda: one_line(" ".join(text.split()), 60))

        self._hooks.enter_context(sql.before_each(connection, before))
        self._connections.append(connection)
        return connection

    def __enter__(self) -> CrashPoint:
        if self._entered:
            raise RuntimeError("enter the crash point once a run")
        self._entered = self._armed = True
        if self._lines:
            self._tracer_before = sys.gettrace()
            sys.settrace(self._trace)
        return self

    def __exit__(self, kind: Any, error: BaseException | None, traceback: Any) -> bool:
        if self._lines:
            sys.settrace(self._tracer_before)
        self._armed = False
        self._hooks.close()
        self.swallowed = self.crashed and not isinstance(error, Crash)
        if self.crashed:
            for connection in self._connections:
                _roll_back(connection)
        # After its death nothing that the code raised in its clean-up counts.
        return self.crashed and (error is None or isinstance(error, (Crash, Exception)))

    def __str__(self) -> str:
        if not self.crashed:
            return f"no crash ({self._seen} crash points)"
        line = f", line {self.place.line}" if self.place else ""
        return one_line(f"crash {self.number}: before {self.where}", 76 - len(line)) + line

    def __repr__(self) -> str:
        return f"<CrashPoint {self}>"

    def _run(self, run: Callable[[CrashPoint], Any]) -> None:
        try:
            self.result = run(self)
        finally:
            self._hooks.close()
        if not self._entered:
            raise RuntimeError("run(point) has to do its work under `with point:`")

    def _reach(self, describe: Callable[[], str], frame: Any = None) -> None:
        """The code is about to do what `describe()` says; `frame`: or to run its next line."""
        if not self._armed:
            return
        if self.crashed:
            raise Crash(self.where)
        self._seen += 1
        if self._seen < self.number:
            if frame is None:
                self.done.append(describe())
            return
        self.crashed = True
        self.where = describe()
        self.place = _context.learner_place(frame or sys._getframe(1))
        if self._die is not None:
            self._die()
        raise Crash(self.where)

    def _trace(self, frame: Any, event: str, arg: Any) -> Any:
        if not _context.is_learner_code(frame.f_code.co_filename):
            return None
        if event == "line":
            self._reach(lambda: _context.place_of(frame).source or "a line", frame)
        return self._trace


def _roll_back(connection: Any) -> None:
    import sqlite3

    try:
        sqlite3.Connection.rollback(connection)
    except sqlite3.Error:
        pass  # closed by the code before it died
