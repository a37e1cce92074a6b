"""Runs asyncio code in virtual time and observes what its event loop went through.

Owns: `run`, and the helpers of a check: `Heartbeat`, `Gate`, `Callers`. Does not own: the
loop and what is set up around it (`_time`), what a run shows (`_time.run_record`).

The rules of virtual time: it moves only when nothing is ready to run, and then at once
to the next moment for which something was asked; or when the code under observation
blocks the loop with time.sleep, by that length, which costs no real time. Threads take
none: while work handed to a thread pool is under way, the loop waits for it for real;
time.sleep and waits with a timeout in other threads are virtual too. Sockets get a
moment of real time before the clock jumps. So all times are exact, whatever the machine;
numbers of turns are exact as long as no thread or socket is involved.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import os
import sys
import threading
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

from katabook._running import context as _context
from katabook._time import clock as _virtual_time
from katabook._running.context import Place
from katabook._time.loop_threads.waits import Deadlock
from katabook._time.run_record import (
    GaveUp,
    LimitReached,
    LoopError,
    NeverAwaited,
    Pending,
    Run,
    Stuck,
    Unretrieved,
)
from katabook._time.stalls import Stall, StallWatch
from katabook._time.loop import VirtualLoop
from katabook._time.session import Session

__all__ = [
    "Callers",
    "Deadlock",
    "Gate",
    "Heartbeat",
    "LimitReached",
    "LoopError",
    "NeverAwaited",
    "Pending",
    "Run",
    "Stall",
    "Stuck",
    "ThreadCall",
    "Unretrieved",
    "run",
]


def run(
    main: Callable[..., Any] | Awaitable[Any],
    *args: Any,
    limit: float = 3600.0,
    max_turns: int = 200_000,
    max_lines: int | None = 50_000,
    heavy: Iterable[Callable[..., Any]] = (),
    **kwargs: Any,
) -> Run:
    """Runs asyncio code in virtual time and returns what happened; never raises its errors.

    main: a coroutine or another awaitable; or a function, called with the arguments,
    whose awaitable result is then run. A plain function may also call asyncio.run by
    itself. KeyboardInterrupt propagates.
    limit: virtual seconds, max_turns: turns of the loop, after which the run ends with
    LimitReached.  max_lines: lines of the solution in one callback from which on it
    counts as a stall of kind "cpu"; None switches the counting (and its cost) off.
    heavy: built-in functions that count as a stall when called on the loop's thread,
    e.g. zlib.compress; key derivation of hashlib always does. Computing inside other
    single calls into C cannot be seen.

    Raises RuntimeError inside another run or a running loop. Output that asyncio would
    write to stderr becomes part of the Run instead.
    """
    if _virtual_time.is_active():
        raise RuntimeError("event_loop.run() cannot be nested")
    if asyncio._get_running_loop() is not None:
        raise RuntimeError("event_loop.run() cannot be called while a loop is running")
    session = Session(StallWatch(max_lines, heavy), limit, max_turns)
    session.observe(functools.partial(_outcome, main, args, kwargs, session))
    return session.run


def _outcome(
    main: Any, args: tuple[Any, ...], kwargs: dict[str, Any], session: Session
) -> Any:
    if not inspect.isawaitable(main):
        main = main(*args, **kwargs)
        args, kwargs = (), {}
    if args or kwargs:
        raise TypeError("arguments go with a function, not with an awaitable")
    if not inspect.isawaitable(main):
        return main
    coroutine = main if inspect.iscoroutine(main) else _awaiting(main)
    # Tasks that cannot be cancelled show in `uncancelled`; they change no result.
    outcome: list[Any] = []
    with contextlib.suppress(GaveUp), asyncio.Runner(loop_factory=session.new_loop) as runner:
        try:
            outcome.append(runner.run(coroutine))
        except BaseException as error:
            session.run.exception = error
    if session.run.exception is not None:
        raise session.run.exception
    return outcome[0]


async def _awaiting(thing: Awaitable[Any]) -> Any:
    return await thing


# --- helpers of a check --------------------------------------------------------------------


class Heartbeat:
    """Counts how often the loop got round to something small while other code ran.

    Use as `async with Heartbeat(0.01) as heart: …`. A stall of one second then shows as
    one gap of a second, and as the beats that are missing. A heartbeat alone keeps no run
    alive: waiting for ever is still found to be Stuck.

    beats: how often it got its turn.  gaps: virtual seconds between two turns, in order.
    turns: turns of the loop meanwhile (0 on another loop than that of `run`).
    """

    #: Read by the loop: this one's timers do not count when a run is found to be Stuck.
    keeps_nothing_alive = True

    def __init__(self, every: float = 0.01) -> None:
        """every: virtual seconds between beats; ValueError if not positive."""
        if every <= 0:
            raise ValueError("a heartbeat needs an interval above zero")
        self.every = every
        self.beats = 0
        self.gaps: list[float] = []
        self.turns = 0
        self.elapsed = 0.0
        self._handle: asyncio.TimerHandle | None = None

    @property
    def expected(self) -> int:
        """The beats there would have been without any stall."""
        return int(round(self.elapsed / self.every, 6))

    @property
    def longest_gap(self) -> float:
        """The longest stretch without a beat, in virtual seconds."""
        return max(self.gaps, default=0.0)

    def __str__(self) -> str:
        return f"{self.beats} of {self.expected} beats, longest gap {self.longest_gap:g} s"

    async def __aenter__(self) -> Heartbeat:
        loop = asyncio.get_running_loop()
        self._loop, self._begin = loop, loop.time()
        self._last = self._begin
        self._turns = self._turns_of_loop()
        self._plan()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        if self._handle is not None:
            self._handle.cancel()
        now = self._loop.time()
        self.elapsed = round(now - self._begin, 9)
        if now > self._last:
            self.gaps.append(round(now - self._last, 9))
        self.turns = self._turns_of_loop() - self._turns

    def _turns_of_loop(self) -> int:
        return self._loop.turns if isinstance(self._loop, VirtualLoop) else 0

    def _plan(self) -> None:
        # From the beginning and not from now: adding up would drift.
        passed = self._loop.time() - self._begin
        next_beat = int(round(passed / self.every, 6)) + 1
        self._handle = self._loop.call_at(self._begin + next_beat * self.every, self._beat)

    def _beat(self) -> None:
        now = self._loop.time()
        self.beats += 1
        self.gaps.append(round(now - self._last, 9))
        self._last = now
        self._plan()


class Gate:
    """A place that lets nobody through until `count` are inside at the same time.

    Use as `async with gate:` in coroutines, or as `with gate:` in threads, around what
    should overlap. Whether things overlap is then a matter of finishing and not of
    timing: fewer than `count` together wait for ever, which ends the run as Stuck. Once
    it has opened it stays open. `Gate(1)` only counts.

    inside: how many are in there now.  most: the most that ever were at once.
    passed: how many entered in total.  is_open: whether `count` came together.
    """

    def __init__(self, count: int) -> None:
        if count < 1:
            raise ValueError("a gate needs at least one to pass")
        self.count = count
        self.inside = self.most = self.passed = 0
        self._is_shut = False
        self._condition = threading.Condition()
        self._futures: list[asyncio.Future[None]] = []

    @property
    def is_open(self) -> bool:
        return self.most >= self.count

    def __str__(self) -> str:
        return f"at most {self.most} at once, {self.passed} in total"

    def _enter(self) -> bool:
        """One more inside; returns whether the gate is open."""
        with self._condition:
            self.inside += 1
            self.passed += 1
            self.most = max(self.most, self.inside)
            if not self.is_open:
                return False
            waiting, self._futures = self._futures, []
            self._condition.notify_all()
        for future in waiting:
            future.get_loop().call_soon_threadsafe(_set_if_waiting, future)
        return True

    def _leave(self) -> None:
        with self._condition:
            self.inside -= 1

    async def __aenter__(self) -> Gate:
        if not self._enter():
            future = asyncio.get_running_loop().create_future()
            with self._condition:
                if not self.is_open:
                    self._futures.append(future)
                else:
                    future.set_result(None)
            try:
                await future
            except BaseException:
                self._leave()
                raise
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self._leave()

    def __enter__(self) -> Gate:
        if not self._enter():
            if Session.current is not None:
                Session.current.gates.append(self)
            with self._condition:
                while not self.is_open and not self._is_shut:
                    self._condition.wait()
            if not self.is_open:
                self._leave()
                raise Stuck(f"only {self.most} came together, not {self.count}")
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._leave()

    def shut(self) -> None:
        """Sends threads that wait for company away with Stuck: nobody else will come.

        A run does this to the gates met in it when its main coroutine has ended.
        """
        with self._condition:
            self._is_shut = True
            self._condition.notify_all()


def _set_if_waiting(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


@dataclass(frozen=True)
class ThreadCall:
    """Where one call ran.

    thread: name of the thread.  on_loop: whether an event loop was running in it.
    pid: the process.  place: the learner's line on that thread's stack, if any.
    """

    thread: str
    on_loop: bool
    pid: int
    place: Place | None


class Callers:
    """A function that remembers which thread each of its calls ran in.

    Hand it out in place of the function: `driver.query = Callers(driver.query)`.
    calls: a ThreadCall for each, in the order in which they began.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self.calls: list[ThreadCall] = []
        self._function = function
        functools.update_wrapper(self, function, updated=())

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        on_loop = asyncio._get_running_loop() is not None
        place = _context.learner_place(sys._getframe(1))
        name = threading.current_thread().name
        self.calls.append(ThreadCall(name, on_loop, os.getpid(), place))
        return self._function(*args, **kwargs)

    @property
    def on_loop(self) -> int:
        """How many calls ran on a loop's thread."""
        return sum(call.on_loop for call in self.calls)

    @property
    def elsewhere(self) -> int:
        """How many calls ran in other threads."""
        return len(self.calls) - self.on_loop

    def __str__(self) -> str:
        return f"{self.on_loop} calls on the loop's thread, {self.elsewhere} in others"
