"""One run from `make()` to the end of the last thread, and what surrounds it.

Owns: starting the threads of a run, collecting what came of them, leaving nothing behind; the
functions by which fakes take part (`switch`, `spied`).
Does not own: who runs next (`_scheduler`), which schedules to try (`_explore`).
"""

from __future__ import annotations

import functools
import gc
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any

from .._running import context as _context
from . import _scheduler
from ._effects import FRESH
from ._locks import log_of
from ._points import Points
from ._results import Run, Schedule
from ._scheduler import ScheduleMismatch, Scheduler
from ._slots import Slot, get_ident, real_lock, slots
from ._stuck import who_waits
from ._touched import Touched
from ._wrapped import learner_line, watches

_FIRST_NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def switch(label: str = "") -> None:
    """A place of your own where a thread may be interrupted: for fakes written in a check.

    label: what the table shows. Does nothing outside a run.
    """
    slot = slots.get(get_ident()) if slots else None
    run = _scheduler.active
    if slot is None or run is None or slot is run.main:
        return
    if label:
        run.event(slot, "calls", label)
    run.point(slot)


def spied(function: Callable, name: str | None = None) -> Callable:
    """`function`, with a switch point before and after each call.

    name: what the table shows (default: the function's name). Calls made while the thread
    holds a lock appear in `Run.locks.while_held`. Outside a run it only calls through.
    """
    shown = name or getattr(function, "__qualname__", type(function).__name__)

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        _note_spied(shown)
        switch(shown)
        _note_touched(function, args)
        try:
            return function(*args, **kwargs)
        finally:
            switch()

    return call


def _note_touched(function: Callable, args: tuple) -> None:
    """The call itself, which is made from here and so not seen like the learner's own."""
    run = _scheduler.active
    if run is not None and run.touched is not None and not run.stopping and slots and get_ident() in slots:
        run.touched.touch(run.touched.of_call(function, args[0] if args else FRESH), None)


def _note_spied(shown: str) -> None:
    for watch in watches:
        watch._called(shown, sys._getframe(2))
    slot: Slot | None = slots.get(get_ident()) if slots else None
    if slot is not None and slot.held and _scheduler.active is not None:
        _scheduler.active.call_while_held(slot, learner_line(sys._getframe(2)), shown)


def points_for(at: Any, files: Iterable[str]) -> Points:
    """The points that `explore(at=..., files=...)` asks for."""
    codes: set[CodeType] = set()
    mode = at
    if not isinstance(at, str):
        mode = "call"
        for function in at:
            code = getattr(getattr(function, "__func__", function), "__code__", None)
            if code is None:
                raise TypeError(f"{function!r} is not a Python function: wrap it with threads.spied")
            codes.add(code)
    if mode not in ("opcode", "every opcode", "line", "call"):
        raise ValueError(f'at={at!r}: expected "opcode", "every opcode", "line", "call" or functions')
    return Points(mode, frozenset({_context.submission_file, *files} - {""}), frozenset(codes))


def run_once(
    make: Any, schedule: Schedule, points: Points, tracer: Any, max_steps: int, record: bool,
    strict: bool = False, follow: bool = False,
) -> Run:  # fmt: skip
    """Run what `make` makes under one schedule. strict: raise ScheduleMismatch if it does not fit.
    follow: note what the steps touch, if the tracer tells."""
    touched = Touched() if follow else None
    scheduler = Scheduler(schedule, points, tracer, max_steps, record, touched)
    collecting = gc.isenabled()
    # A collection could run the learner's finalizers at a point that no schedule names.
    gc.disable()
    _scheduler.active = scheduler
    try:
        run = _Session(scheduler, schedule).go(make)
    finally:
        _scheduler.active = None
        if collecting:
            gc.enable()
    if strict and scheduler.plan.mismatch:
        raise ScheduleMismatch(scheduler.plan.mismatch)
    return run


@contextmanager
def alone() -> Iterator[None]:
    """What holds for a whole search: nobody else searches, and nothing is printed."""
    if _scheduler.active is not None or not _searching.acquire(False):
        raise RuntimeError("a scheduled run cannot be started inside another one")
    hook = threading.excepthook
    if hook is threading.__excepthook__:
        threading.excepthook = _note_uncaught
    try:
        yield
    finally:
        threading.excepthook = hook
        _searching.release()


_searching = real_lock()


def _note_uncaught(args: Any) -> None:
    """Keeps what a learner's thread raised; the default would print it for each schedule."""
    slot = slots.get(get_ident())
    run = _scheduler.active
    if slot is not None and run is not None and not run.stopping:
        slot.error = args.exc_value


class _Session:
    """From `make()` to the last thread's end."""

    def __init__(self, scheduler: Scheduler, schedule: Schedule):
        self.scheduler = scheduler
        self.run = Run(schedule)
        self.threads: list[threading.Thread] = []

    def go(self, make: Callable[[], Any]) -> Run:
        scheduler, run = self.scheduler, self.run
        try:
            run.state, functions = self._made(make)
            self._start(functions)
            if not scheduler.run_until_quiet():
                self._stuck()
        finally:
            left = scheduler.stop_the_rest()
            for thread in self.threads:
                thread.join()
        run.unfinished = [slot.name for slot in left if not slot.given]
        self._collect()
        return run

    def _made(self, make: Callable[[], Any]) -> tuple[Any, dict[str, Callable]]:
        # While make() runs, this thread is part of the run, so that threads which the
        # learner's constructor starts are scheduled like all others.
        ident = get_ident()
        slots[ident] = self.scheduler.main
        try:
            made = make()
        finally:
            del slots[ident]
            self.scheduler.main.held.clear()
        state, functions = made if isinstance(made, tuple) else (None, made)
        if not isinstance(functions, dict):
            functions = dict(zip(_names(len(functions)), functions, strict=True))
        return state, functions

    def _start(self, functions: dict[str, Callable]) -> None:
        scheduler = self.scheduler
        for name, function in functions.items():
            slot = scheduler.add(str(name))
            slot.thread = threading.Thread(
                target=scheduler.work, args=(slot, function), name=slot.name, daemon=True
            )
            self.threads.append(slot.thread)
            slot.thread.start()

    def _stuck(self) -> None:
        scheduler, run = self.scheduler, self.run
        if scheduler.overrun is not None:
            run.too_many_steps = scheduler.overrun.name
        elif any(slot.given and not slot.finished for slot in scheduler.slots):
            run.deadlock = who_waits(scheduler)

    def _collect(self) -> None:
        scheduler, run = self.scheduler, self.run
        for slot in scheduler.slots:
            if slot.error is not None:
                run.errors[slot.name] = slot.error
            elif slot.given and slot.finished and not run.deadlock and not run.too_many_steps:
                run.results[slot.name] = slot.result
        run.names = [slot.name for slot in scheduler.slots]
        run.steps = scheduler.ticks
        run.locks = log_of(scheduler.notes.locks, scheduler.points.files)
        run._trace, run._choices = scheduler.notes.trace, scheduler.plan.choices
        if scheduler.touched is not None:
            run._steps, run._files = scheduler.touched.steps, scheduler.points.files
            run._of_others = scheduler.touched.of_others


def _names(count: int) -> list[str]:
    return [_FIRST_NAMES[i] if count <= len(_FIRST_NAMES) else f"T{i + 1}" for i in range(count)]
