"""Failures on purpose: a dependency that fails, messages that go astray, a process that dies.

Owns: callables that fail at chosen calls (`FailOn`, `fail_first`), plans of delivery
(`Delivery`, `deliveries`), and running a function up to each of its crash points (`crash_points`).
Does not own: recording calls (`calls.Spy(side_effect=FailOn(...))` does both).
"""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

from ._running import context as _context
from .calls import one_line, safe_repr

_CO_COROUTINE = 0x80  # inspect.CO_COROUTINE, without importing inspect


# --- a dependency that fails -----------------------------------------------------------------


class FailOn:
    """A callable that fails at chosen calls and else does what `target` does.

    which: the number of the failing call (from 1), several of them, or a function of the number.
    error: an exception class or instance; an instance is raised as it is, again and again.
    target: called with the arguments (default: nothing happens, None is returned). A coroutine
    function makes this one return coroutines, which fail when awaited.
    after_effect: call `target` first and fail then, like an answer lost on the way back.

    calls: how often it was called.  failures: the numbers of the calls that failed.
    """

    def __init__(
        self,
        which: int | Iterable[int] | Callable[[int], bool],
        error: BaseException | type[BaseException] = ConnectionError,
        target: Callable | None = None,
        *,
        after_effect: bool = False,
        name: str | None = None,
    ) -> None:
        numbers = which if callable(which) else frozenset([which] if isinstance(which, int) else which)
        self._fails: Callable[[int], bool] = numbers if callable(numbers) else numbers.__contains__
        self._error = error
        self._target = target
        self._after_effect = after_effect
        self.name = self.__name__ = name or getattr(target, "__name__", "dependency")
        code = getattr(getattr(target, "__func__", target), "__code__", None)
        self._awaitable = code is not None and bool(code.co_flags & _CO_COROUTINE)
        self.calls = 0
        self.failures: list[int] = []

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        number = self.calls
        if self._awaitable:
            return self._later(number, args, kwargs)
        fails = self._fails(number)
        answer = None
        if self._target is not None and (not fails or self._after_effect):
            answer = self._target(*args, **kwargs)
        if fails:
            self._fail(number)
        return answer

    async def _later(self, number: int, args: tuple, kwargs: dict) -> Any:
        fails = self._fails(number)
        answer = await self._target(*args, **kwargs) if not fails or self._after_effect else None
        if fails:
            self._fail(number)
        return answer

    def _fail(self, number: int) -> None:
        self.failures.append(number)
        if isinstance(self._error, type):
            raise self._error(f"{self.name} failed on purpose (call {number})")
        raise self._error

    def __str__(self) -> str:
        failed = ", ".join(map(str, self.failures)) or "none"
        return one_line(f"{self.name}: called {self.calls} times, failed: {failed}", 76)

    def __repr__(self) -> str:
        return f"<FailOn {self.name}>"


def fail_first(
    number: int,
    error: BaseException | type[BaseException] = ConnectionError,
    then: Callable | None = None,
    **options: Any,
) -> FailOn:
    """A callable whose first `number` calls fail with `error`, and that then does what `then` does."""
    return FailOn(range(1, number + 1), error, then, **options)


# --- messages that go astray -----------------------------------------------------------------


class Delivery:
    """One way in which `messages` may arrive. Iterating gives what arrives, in that order.

    plan: positions in `messages` in the order of arrival; one that stands twice is a
    duplicate, one that is missing is lost.  Each arrival is a fresh copy, as off a wire, unless
    `copies` is False.
    lost, duplicated: positions.  reordered: whether first arrivals are out of order.
    """

    def __init__(self, messages: Sequence[Any], plan: Iterable[int], *, copies: bool = True) -> None:
        self.messages = list(messages)
        self.plan = tuple(plan)
        self._copies = copies
        first = list(dict.fromkeys(self.plan))
        self.lost = [n for n in range(len(self.messages)) if n not in first]
        self.duplicated = [n for n in first if self.plan.count(n) > 1]
        self.reordered = first != sorted(first)

    def __iter__(self) -> Iterator[Any]:
        import copy

        for position in self.plan:
            message = self.messages[position]
            yield copy.deepcopy(message) if self._copies else message

    def __len__(self) -> int:
        return len(self.plan)

    def to(self, handler: Callable[[Any], Any]) -> list[Any]:
        """Hand every arrival to `handler`; what it returned, in the order of arrival."""
        return [handler(message) for message in self]

    def __str__(self) -> str:
        arrivals = " ".join(str(position + 1) for position in self.plan) or "nothing"
        facts = [
            f"{word} {', '.join(str(n + 1) for n in positions)}"
            for word, positions in (("lost", self.lost), ("twice", self.duplicated))
            if positions
        ]
        facts += ["reordered"] if self.reordered else []
        return one_line(f"arrives {arrivals} ({'; '.join(facts) or 'as sent'})", 76)

    def __repr__(self) -> str:
        return f"<Delivery {self}>"


def deliveries(
    messages: Sequence[Any],
    *,
    duplicated: int = 1,
    lost: int = 0,
    reordered: bool = True,
    at_most: int = 2_000,
    copies: bool = True,
) -> list[Delivery]:
    """Every delivery of `messages` with at most so many duplicates and losses.

    reordered=False keeps first arrivals in order; a duplicate then comes anywhere after its original.
    The order is fixed, the undisturbed delivery first, and fewer disturbances come first.
    Raises ValueError if there are more than `at_most`: five messages with one duplicate are 1,920.
    """
    found: list[Delivery] = []
    positions = range(len(messages))
    for losses, extra in sorted(itertools.product(range(lost + 1), range(duplicated + 1)), key=sum):
        for gone in itertools.combinations(positions, losses):
            kept = [n for n in positions if n not in gone]
            for twice in itertools.combinations_with_replacement(kept, extra):
                for plan in _arrangements(sorted([*kept, *twice])):
                    if reordered or _first_in_order(plan):
                        found.append(Delivery(messages, plan, copies=copies))
                        if len(found) > at_most:
                            raise ValueError(f"more than {at_most:,} deliveries; take fewer messages or disturbances")
    return found


def _arrangements(items: list[int], chosen: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """The distinct orders of sorted `items`, in lexical order."""
    if not items:
        yield chosen
    for index, item in enumerate(items):
        if index == 0 or items[index - 1] != item:
            yield from _arrangements(items[:index] + items[index + 1 :], (*chosen, item))


def _first_in_order(plan: tuple[int, ...]) -> bool:
    first = list(dict.fromkeys(plan))
    return first == sorted(first)


# --- a process that dies ---------------------------------------------------------------------


class Crash(BaseException):
    """The death of the process that is pretended. No Exception, so that only what swallows
    everything swallows it."""


class ChildFailed(RuntimeError):
    """A run in a child process ended otherwise than by its crash or by returning; the text says how."""


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
            _run_in_child(run, point)
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
        the point is where it is called."""
        shown = name or getattr(function, "__name__", "call")

        def watched(*args: Any, **kwargs: Any) -> Any:
            self._reach(lambda: one_line(f"{shown}({', '.join(map(safe_repr, args))})", 60))
            return function(*args, **kwargs)

        watched.__name__ = shown
        return watched

    def watch_sql(self, connection: Any) -> Any:
        """`connection` (made by `sql.connect`) itself, with a crash point before each statement."""
        from . import sql

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


# --- dying for real --------------------------------------------------------------------------


def _run_in_child(run: Callable[[CrashPoint], Any], point: CrashPoint) -> None:
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
    import json

    def tell(error: str | None = None) -> None:
        place = (point.place.line, point.place.source, point.place.function) if point.place else None
        # Below the size of a pipe, so that telling never waits for the parent.
        report = (point.crashed, point.where, place, point.done[-200:], point._seen, error and error[-4_000:])
        os.write(writer, json.dumps(report).encode())

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


def _believe(point: CrashPoint, told: str, exit_code: int) -> None:
    import json

    if not told:
        raise ChildFailed(f"the child ended with {exit_code} and without a word")
    crashed, where, place, done, seen, error = json.loads(told)
    if error is not None:
        raise ChildFailed(error)
    point.crashed, point.where, point.done, point._seen = crashed, where, done, seen
    point.place = _context.Place(*place) if place else None
