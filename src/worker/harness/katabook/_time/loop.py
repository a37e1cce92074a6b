"""The event loop in virtual time, and everything that is set up around it for one run.

Owns: `Session`, which watches one run and undoes what it changed, and `VirtualLoop`.
Does not own: what authors call (`event_loop`), the clock and the functions of `time`
(`clock`), waiting for threads and locks (`loop_threads`), stalls (`stalls`).

Relied on, and the same in 3.11 to 3.14 (Lib/asyncio/base_events.py): a loop takes each
callback out of `_ready` with popleft() right before running it, keeps its timers in the
heap `_scheduled`, and asks its selector once per turn.
"""

from __future__ import annotations

import asyncio
import collections
import functools
import gc
import inspect
import logging
import selectors
import socket
import sys
import threading
import warnings
import weakref
from collections.abc import Callable
from types import CoroutineType
from typing import Any

from .._running import context as _context
from .._running.context import Place
from . import clock
from .loop_threads import SLICE, Threads, pools
from .run_record import (
    GaveUp,
    LimitReached,
    LoopError,
    NeverAwaited,
    Run,
    Stuck,
    Unretrieved,
    origin,
    pending,
    raised,
)
from .stalls import StallWatch

#: Callbacks that the loop may run, after the main coroutine has ended, for tasks to
#: finish their cancellation.
_TURNS_TO_CANCEL = 2_000
#: Turns in a row without waiting, from which on a turn costs some virtual time: else
#: `while not done: await asyncio.sleep(0)` would wait for a clock that cannot move.
_FREE_TURNS = 10_000
_COST_OF_TURN = 0.001
#: Equal looks (of SLICE) at threads that belong to no pool, until they count as held up.
_LOOKS_AT_THREADS = 2
#: Real seconds in which what was sent to a socket of this process arrives.
_MOMENT = 0.005
#: Looks (of SLICE) at sockets and threads that could still wake a loop without timers.
_LOOKS_BEFORE_STUCK = 20


class Session:
    """Everything that belongs to one run: set up by `observe`, undone when it returns."""

    current: Session | None = None

    def __init__(self, stalls: StallWatch, limit: float, max_turns: int) -> None:
        self.run = Run(stalls=stalls.stalls)
        self.stalls = stalls
        self.limit, self.max_turns = limit, max_turns
        #: What is to be told by `shut()` that the main coroutine has ended.
        self.gates: list[Any] = []
        self.turns_left = -1
        self.turns = 0
        self.waker, self._wake = socket.socketpair()
        self.waker.setblocking(False)
        self._wake.setblocking(False)
        self.threads = Threads(stalls, self.changed)
        self.time = clock.VirtualTime(
            self._slept, self.changed, self._spun, self.threads.is_awaited
        )
        self.threads.time = self.time
        self.tasks: list[tuple[weakref.ref[asyncio.Task[Any]], Place | None]] = []
        self.main: weakref.ref[asyncio.Task[Any]] | None = None
        self.main_ended = False
        self._restore: list[Callable[[], Any]] = []

    def changed(self) -> None:
        """Something happened in another thread: the loop should look again."""
        try:
            self._wake.send(b"\0")
        except OSError:  # full, so that it will look anyway; or closed
            pass

    def observe(self, call: Callable[[], Any]) -> None:
        """Calls `call` with everything watched, and fills in the Run."""
        try:
            self._set_up()
            try:
                self.run._result = call()
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                self.run.exception = error
            self.note_end()
            self.time.close()
            self._look_round()
        finally:
            self.time.close()
            while self._restore:
                self._restore.pop()()
            self.waker.close()
            self._wake.close()

    def _set_up(self) -> None:
        undo = self._restore.append
        Session.current = self
        undo(lambda: setattr(Session, "current", None))
        depth = sys.get_coroutine_origin_tracking_depth()
        sys.set_coroutine_origin_tracking_depth(16)
        undo(lambda: sys.set_coroutine_origin_tracking_depth(depth))
        for owner, name, new in (
            (warnings, "_warn_unawaited_coroutine", self._unawaited),
            (asyncio.events, "new_event_loop", self.new_loop),
        ):
            undo(functools.partial(setattr, owner, name, getattr(owner, name)))
            setattr(owner, name, new)
        # Without any handler, logging's last resort would print asyncio's warnings.
        logger, quiet = logging.getLogger("asyncio"), logging.NullHandler()
        logger.addHandler(quiet)
        undo(lambda: logger.removeHandler(quiet))
        self.threads.start()
        undo(self.threads.stop)
        clock.activate(self.time)
        undo(lambda: clock.activate(None))
        self.stalls.start()
        undo(self.stalls.stop)

    def new_loop(self) -> asyncio.AbstractEventLoop:
        """A loop for this run; in other threads than that of the run, a common one."""
        if threading.get_ident() != self.stalls.owner:
            return asyncio.SelectorEventLoop()
        return VirtualLoop(self)

    # what happens on the way

    def _slept(self, seconds: float) -> None:
        self.stalls.note("sleep", f"time.sleep({seconds:g})", seconds)

    def _spun(self) -> None:
        self.stalls.note("busy wait", "asking for the time again and again")

    def _unawaited(self, coroutine: Any) -> None:
        place = origin(coroutine.cr_origin)
        if place or _context.is_learner_code(coroutine.cr_code.co_filename):
            self.run.never_awaited.append(NeverAwaited(coroutine.__qualname__, place))

    def note_task(self, task: asyncio.Task[Any]) -> None:
        place = _context.learner_place(sys._getframe(1))
        self.tasks.append((weakref.ref(task), place))
        if self.main is None:
            self.main = weakref.ref(task)

    def complain(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """The loop's exception handler: asyncio would log this to stderr."""
        message, error = context.get("message", ""), context.get("exception")
        task = context.get("task") or context.get("future")
        if error is not None and "never retrieved" in message:
            self.unretrieved(error, self._created(task))
        else:
            self.run.errors.append(LoopError(message, error, raised(error)))

    def unretrieved(self, error: BaseException, created: Place | None) -> None:
        if all(known.exception is not error for known in self.run.unretrieved):
            self.run.unretrieved.append(Unretrieved(error, raised(error) or created))

    def _created(self, task: Any) -> Place | None:
        # A weak reference to a dying task is empty already; its hash is of no use.
        return next((place for ref, place in self.tasks if ref() is task), None)

    # the end

    def note_end(self) -> None:
        """The main coroutine has ended, or all of the function: the numbers stand."""
        if self.main_ended:
            return
        self.main_ended = self.stalls.ended = True
        self.turns_left = _TURNS_TO_CANCEL
        self.run.elapsed = round(self.time.now, 9)
        self.run.turns = self.turns
        main = self.main() if self.main else None
        for task, place in self._living_tasks():
            if task is not main and not task.done():
                self.run.pending.append(pending(task, place))
        for gate in self.gates:
            gate.shut()

    def _living_tasks(self) -> list[tuple[asyncio.Task[Any], Place | None]]:
        living = [(ref(), place) for ref, place in self.tasks]
        return [(task, place) for task, place in living if task is not None]

    def _look_round(self) -> None:
        """What is left when all is over."""
        self.stalls.stop()
        main = self.main() if self.main else None
        for task, place in self._living_tasks():
            if not task.done():
                self.run.uncancelled.append(pending(task, place))
            elif not task.cancelled() and task is not main and task._log_traceback:
                self.unretrieved(task.exception(), place)
        main = task = None
        gc.collect()
        for thing in gc.get_objects():
            # Only coroutines of this run know where they come from.
            if type(thing) is CoroutineType and thing.cr_origin and _is_unused(thing):
                self._unawaited(thing)

    def describe_waiting(self) -> str:
        """One line about what the unfinished tasks wait for."""
        found = [pending(task, place) for task, place in self._living_tasks() if not task.done()]
        lines = [f"{task.name} ({task.place or 'line unknown'})" for task in found]
        return "; ".join(lines[:5]) or "nothing"


def _is_unused(coroutine: Any) -> bool:
    return inspect.getcoroutinestate(coroutine) == inspect.CORO_CREATED


# --- the loop -------------------------------------------------------------------------------


class _Ready(collections.deque):  # type: ignore[type-arg]
    """The loop's queue of callbacks; taking one out is the moment before it runs."""

    begins: Callable[[], None]

    def popleft(self) -> Any:
        handle = super().popleft()
        self.begins()
        return handle


class VirtualLoop(asyncio.SelectorEventLoop):
    """A selector loop whose clock jumps when there is nothing to do."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._others = 0  # calls handed to executors that are no thread pools
        self._processes: list[Any] = []
        self._joining = False
        self._busy_turns = 0
        self._ran_callback = False
        #: Where threads of no pool were at the last look, and where they were held up.
        self._seen: tuple[Any, ...] = ()
        self._held_up: tuple[Any, ...] = ()
        self._equal_looks = 0
        self._selector_of_os = selectors.DefaultSelector()
        self._selector_of_os.register(session.waker, selectors.EVENT_READ, _WAKER)
        super().__init__(_Selector(self, self._selector_of_os))
        self._clock_resolution = 1e-9
        self._ready = _Ready(self._ready)
        self._ready.begins = self._callback_begins
        self._own_keys = len(self._selector_of_os.get_map())
        self.set_debug(False)  # its clock would find time.sleep slow, and say so
        self.set_exception_handler(session.complain)

    @property
    def turns(self) -> int:
        return self._session.turns

    def time(self) -> float:
        return self._session.time.now

    def create_task(self, coro: Any, **kwargs: Any) -> asyncio.Task[Any]:
        task = super().create_task(coro, **kwargs)
        self._session.note_task(task)
        return task

    def run_until_complete(self, future: Any) -> Any:
        try:
            return super().run_until_complete(future)
        finally:
            self._session.stalls.callback_ends()
            self._session.note_end()

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:
        future = super().run_in_executor(executor, func, *args)
        if executor is not None and not isinstance(
            executor, pools.ThreadPoolExecutor
        ):
            self._others += 1
            future.add_done_callback(self._other_done)
        return future

    def _other_done(self, future: Any) -> None:
        self._others -= 1

    async def shutdown_default_executor(self, *args: Any) -> None:
        # The threads end in real time; 3.12 and later give them virtual seconds for it.
        self._joining = True
        self._session.time.close()
        try:
            await super().shutdown_default_executor(*args)
        finally:
            self._joining = False

    async def subprocess_shell(self, *args: Any, **kwargs: Any) -> Any:
        made = await super().subprocess_shell(*args, **kwargs)
        self._processes.append(made[0])
        return made

    async def subprocess_exec(self, *args: Any, **kwargs: Any) -> Any:
        made = await super().subprocess_exec(*args, **kwargs)
        self._processes.append(made[0])
        return made

    # the turn of the loop

    def _callback_begins(self) -> None:
        self._ran_callback = True
        self._session.time.callback_begins()
        self._session.stalls.callback_begins()

    def poll(self, timeout: float | None) -> list[Any]:
        """Stands in for select(): returns events, or moves the clock and returns none."""
        session = self._session
        session.stalls.callback_ends()
        self._count_turn()
        events = self._events(0)
        if events or (timeout is not None and timeout <= 0):
            return events
        self._busy_turns = 0
        if session.time.now > session.limit:
            raise LimitReached(f"still running after {session.limit:g} virtual seconds")
        return self._idle()

    def _count_turn(self) -> None:
        session = self._session
        if not self._ran_callback:
            return
        self._ran_callback = False
        session.turns += 1
        self._busy_turns += 1
        if self._busy_turns > _FREE_TURNS:
            session.time.now += _COST_OF_TURN
        if session.turns_left > 0:
            session.turns_left -= 1
        if session.turns > session.max_turns and session.turns_left < 0:
            raise LimitReached(f"still running after {session.max_turns:,} turns")
        if session.turns_left == 0:
            session.turns_left = -2  # once; closing the loop must not raise again
            raise GaveUp("tasks went on after they were cancelled")

    def _events(self, timeout: float) -> list[Any]:
        """The operating system's events, after at most `timeout` real seconds."""
        found = self._selector_of_os.select(timeout)
        events = [event for event in found if event[0].data is not _WAKER]
        if len(events) < len(found):
            try:
                self._session.waker.recv(4096)
            except OSError:
                pass
        return events

    def _idle(self) -> list[Any]:
        """Nothing is ready: waits for real as long as something real is under way, then
        moves the clock to the next moment that was asked for."""
        session, looks = self._session, 0
        while True:
            timer = self._next_timer()
            if timer is not None and timer <= session.time.now:
                return []
            if session.threads.state() == "running" or self._others or self._joining:
                events, looks = self._events(SLICE), 0
            elif (patience := self._patience(looks, timer)) > 0:
                events, looks = self._events(patience), looks + 1
            else:
                # A thread may have answered and gone idle since the last look at events.
                events = self._events(0)
                if events or self._ready:
                    return events
                target = self._next_moment(timer)
                if target is not None:
                    session.time.advance(target)
                    looks = 0
                elif looks < _LOOKS_BEFORE_STUCK and self._outside():
                    looks += 1
                    events = self._events(SLICE)
                else:
                    waiting = session.describe_waiting()
                    raise Stuck(f"nothing is left that could wake {waiting}")
            if events:
                return events

    def _next_moment(self, timer: float | None) -> float | None:
        due = self._session.time.next_due()
        if timer is None:
            return due
        return timer if due is None else min(due, timer)

    def _next_timer(self) -> float | None:
        """When the next timer is due; None if none is left but heartbeats."""
        # The loop has just taken cancelled timers off the top of its heap.
        if not self._scheduled:
            return None
        first = self._scheduled[0]
        if not _is_heartbeat(first) or self._session.time.next_due() is not None:
            return first.when()
        others = (h for h in self._scheduled if not h.cancelled() and not _is_heartbeat(h))
        return first.when() if any(True for _ in others) or self._outside() else None

    def _patience(self, looks: int, timer: float | None) -> float:
        """Real seconds for which to look once more at what is no pool's work; 0.0: enough.

        A child process lives in real time, so timers wait their full length for it. A
        thread of no pool is waited for as long as it gets on; when it stays where it is,
        it is held up by something else, and remembered as such. For sockets of this
        process a moment is enough: what was sent has arrived.
        """
        if self._live_processes() and (timer is None or looks * SLICE < timer - self.time()):
            return SLICE
        threads = self._session.threads.background()
        if threads and threads != self._held_up:
            self._equal_looks = self._equal_looks + 1 if threads == self._seen else 0
            self._seen = threads
            if self._equal_looks < _LOOKS_AT_THREADS:
                return SLICE
            self._held_up = threads
        return _MOMENT if looks == 0 and (threads or self._foreign_sockets()) else 0.0

    def _outside(self) -> bool:
        """Whether anything outside this thread, but in no pool, could still wake the loop."""
        return bool(
            self._foreign_sockets()
            or self._live_processes()
            or self._session.threads.background()
        )

    def _foreign_sockets(self) -> bool:
        return len(self._selector_of_os.get_map()) > self._own_keys

    def _live_processes(self) -> bool:
        return any(process.get_returncode() is None for process in self._processes)


_WAKER = object()


class _Selector(selectors.BaseSelector):
    """Hands everything to the real selector, but asks the loop how long to wait."""

    def __init__(self, loop: VirtualLoop, real: selectors.BaseSelector) -> None:
        self._loop = weakref.ref(loop)
        self._real = real
        for name in ("register", "unregister", "modify", "get_key", "get_map", "close"):
            setattr(self, name, getattr(real, name))

    def select(self, timeout: float | None = None) -> list[Any]:
        loop = self._loop()
        return loop.poll(timeout) if loop is not None else []

    # Abstract in the base class; the instance's own attributes stand before these.
    def register(self, fileobj: Any, events: int, data: Any = None) -> Any:
        raise NotImplementedError

    def unregister(self, fileobj: Any) -> Any:
        raise NotImplementedError

    def get_map(self) -> Any:
        raise NotImplementedError


def _is_heartbeat(handle: Any) -> bool:
    return getattr(getattr(handle._callback, "__self__", None), "keeps_nothing_alive", False)
