"""The event loop in virtual time.

Owns: `VirtualLoop`, which moves the clock when there is nothing to do.
Does not own: what is set up around it (`session`), the clock and the functions of `time` (`clock`), waiting for threads and
locks (`loop_threads`), stalls (`stalls`).

Relied on, and the same in 3.11 to 3.14 (Lib/asyncio/base_events.py): a loop takes each
callback out of `_ready` with popleft() right before running it, keeps its timers in the
heap `_scheduled`, and asks its selector once per turn.
"""

from __future__ import annotations

import asyncio
import collections
import concurrent.futures.thread as pools
import selectors
import weakref
from collections.abc import Callable
from typing import Any

from .loop_threads.waits import SLICE
from .run_record import GaveUp, LimitReached, Stuck

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from .session import Session

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
