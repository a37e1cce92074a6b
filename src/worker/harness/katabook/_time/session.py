"""Everything that is set up around an event loop for one run.

Owns: `Session`, which watches one run and undoes what it changed.
Does not own: what authors call (`event_loop`), the loop (`loop`), the clock (`clock`), what a run shows (`run_record`).
"""

from __future__ import annotations

import asyncio
import functools
import gc
import inspect
import logging
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
from .loop import VirtualLoop
from .loop_threads.replaced import Threads
from .run_record import LoopError, NeverAwaited, Run, Unretrieved, origin, pending, raised
from .stalls import StallWatch

#: Callbacks that the loop may run, after the main coroutine has ended, for tasks to
#: finish their cancellation.
_TURNS_TO_CANCEL = 2_000


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
