"""Which schedules to try, and what came of them.

Owns: running a set of callables under one schedule (`replay`) and under all schedules with
few preemptions (`explore`), and the result objects.
Does not own: the running itself (`_scheduler`), tables (`_table`), facts about locks (`_locks`).

The search follows CHESS (Musuvathi and others, "Finding and Reproducing Heisenbugs in
Concurrent Programs", OSDI 2008): all schedules with no preemption first, then with one, with
two and so on, since most faults need very few. A schedule is a prefix of decisions; where it
ends, the running thread goes on until it blocks or ends. Each run reports the decisions it
could have taken differently after its prefix, and these make the next schedules, so that no
schedule is run twice.
"""

from __future__ import annotations

import gc
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import CodeType
from typing import Any

from .. import _context
from . import _scheduler
from ._locks import LockLog, Stuck, find_cycle, who_waits
from ._scheduler import Points, Scheduler, ScheduleMismatch, Slot
from ._tracers import tracer

#: What `make` may return.
Callables = "list[Callable] | dict[str, Callable]"

_FIRST_NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Schedule:
    """One order of execution, to be replayed at will.

    switches: (step, thread) pairs: at that step the named thread takes over. Steps count the
    decisions of a run from 1; where the schedule is silent the running thread goes on, and
    when it blocks or ends the next one in order.
    preemptions: how many of the switches interrupt a thread that could have gone on.
    """

    switches: tuple[tuple[int, str], ...] = ()
    preemptions: int = 0

    def __str__(self) -> str:
        if not self.switches:
            return "no switch but at the end of a thread"
        return ", ".join(f"{thread} at step {step}" for step, thread in self.switches)


@dataclass
class Run:
    """What one schedule did.

    schedule: the schedule.  state: what `make` returned beside the callables, or None.
    results, errors: by thread name, what a callable returned or raised (threads that the
    learner's code started appear in `errors` only).  deadlock: who waits for what, if all
    threads were stuck.  too_many_steps: the name of the thread that was running when the bound
    on steps was reached, or None.  unfinished: names of threads that were still there when the
    callables had ended (a pool's workers, say).  steps: instructions or lines traced.
    locks: the `LockLog` of the run.
    """

    schedule: Schedule
    state: Any = None
    results: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, BaseException] = field(default_factory=dict)
    deadlock: list[Stuck] = field(default_factory=list)
    too_many_steps: str | None = None
    unfinished: list[str] = field(default_factory=list)
    steps: int = 0
    locks: LockLog = field(default_factory=LockLog)
    names: list[str] = field(default_factory=list)
    _trace: list[list] = field(default_factory=list, repr=False)
    _choices: list = field(default_factory=list, repr=False)

    def table(self, width: int = 76) -> str:
        """The run as a table; empty unless it was recorded (`replay` and failures are)."""
        from ._table import render

        return render(self._trace, self.names, width)

    def __str__(self) -> str:
        if self.deadlock:
            return "deadlock: " + "; ".join(map(str, self.deadlock))
        if self.too_many_steps:
            return f"{self.too_many_steps} did not come to an end in {self.steps} steps"
        if self.errors:
            return "; ".join(f"{name} raised {describe_error(error)}" for name, error in self.errors.items())
        return f"{len(self.names)} threads ran to their end"


@dataclass
class Failure:
    """A schedule under which the code broke.

    kind: "check", "exception", "deadlock" or "too many steps".  message: one sentence.
    run: the run.  `table()` shows the schedule.
    """

    kind: str
    message: str
    run: Run
    _again: Callable[[], Run] | None = field(default=None, repr=False)

    @property
    def schedule(self) -> Schedule:
        """The schedule, to be handed to `replay`."""
        return self.run.schedule

    def table(self, width: int = 76) -> str:
        """The schedule as a table of at most `width` columns, unimportant steps folded.

        The first failure was recorded when it happened; the others are run once more here.
        """
        if not self.run._trace and self._again is not None:
            self.run._trace = self._again()._trace
        return self.run.table(width)

    def __str__(self) -> str:
        return self.message


@dataclass
class Exploration:
    """What came of many schedules.

    schedules: how many were run.  complete: whether these are all schedules with at most
    `preemptions` preemptions (else the limit stopped the search).  failing: how many of them
    broke the code.  failures: the failing ones, fewest preemptions first, at most
    `keep_failures` of them.  outcomes: how many schedules led to each value of `observe`,
    in the order in which they were first seen.  lock_cycle: names of locks that are taken in
    a circle, over all schedules (not necessarily in one), or ().
    """

    preemptions: int
    schedules: int = 0
    complete: bool = False
    failing: int = 0
    failures: list[Failure] = field(default_factory=list)
    outcomes: dict[Any, int] = field(default_factory=dict)
    lock_cycle: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """No schedule failed."""
        return not self.failing

    @property
    def first(self) -> Failure | None:
        """The failure with the fewest preemptions, if any."""
        return self.failures[0] if self.failures else None

    @property
    def deadlocks(self) -> list[Failure]:
        """The kept failures that are deadlocks."""
        return [failure for failure in self.failures if failure.kind == "deadlock"]

    def table(self, width: int = 76) -> str:
        """The table of the first failure; "" if there is none."""
        return self.failures[0].table(width) if self.failures else ""

    def __str__(self) -> str:
        extent = "all" if self.complete else "the first"
        ran = f"{extent} {self.schedules} schedules with at most {self.preemptions} preemptions"
        if self.ok:
            return f"{ran} hold"
        return f"{self.failing} of {ran} break it: {self.failures[0].message}"


def explore(
    make: Callable[[], Any],
    *,
    check: Callable[[Any], Any] | None = None,
    observe: Callable[[Any], Any] | None = None,
    preemptions: int = 2,
    at: str | Iterable[Callable] = "opcode",
    limit: int = 1000,
    max_steps: int = 20_000,
    may_raise: type[BaseException] | tuple[type[BaseException], ...] = (),
    keep_failures: int = 10,
    stop_after: int | None = None,
    files: Iterable[str] = (),
) -> Exploration:
    """Run what `make()` makes under every schedule with at most `preemptions` preemptions.

    make: called before each run; returns a list of callables (threads A, B, ...) or a dict of
        them by thread name, or a tuple (state, callables).
    check: called after each run that came to its end, with the state (with the `Run`, if make
        returned no state). Fails by returning a sentence or False, or by an AssertionError.
    observe: called likewise; its hashable result is counted in `Exploration.outcomes`.
    at: where threads may be interrupted: "opcode" (before every bytecode instruction of the
        learner's file at which it can make a difference), "every opcode", "line", or "call"
        (only at `switch()`, spied functions, lock acquisitions and sleeps); or an iterable of
        Python functions: at calls of them.
    limit: most schedules to run.  max_steps: most traced steps of one run before it is given up
        as "too many steps".  may_raise: exceptions that are a legal end of a thread.
    keep_failures: failures kept with their run; all are counted.  stop_after: end the search
        after that many failures.  files: further `co_filename`s to treat as the learner's.

    Raises what `make` raises; what `check` or `observe` raise, unless it is an AssertionError
    or comes out of the learner's code; RuntimeError inside another run.
    """
    search = _Search(make, _points(at, files), preemptions, limit, max_steps, keep_failures, stop_after)
    with _alone(), tracer(search.points) as search.tracer:
        return search.go(lambda run: _judge(run, check, observe, may_raise, search.found))


def replay(
    make: Callable[[], Any],
    schedule: Schedule | Iterable[tuple[int, str]] = (),
    *,
    at: str | Iterable[Callable] = "opcode",
    max_steps: int = 20_000,
    files: Iterable[str] = (),
) -> Run:
    """Run what `make()` makes under one schedule, recorded; parameters as in `explore`.

    An empty schedule runs the threads one after the other. Raises ScheduleMismatch if the
    schedule asks for a thread that cannot run at that step (the code has changed, say).
    """
    if not isinstance(schedule, Schedule):
        schedule = Schedule(tuple(schedule))
    points = _points(at, files)
    with _alone(), tracer(points) as found:
        return _run(make, schedule, points, found, max_steps, record=True, strict=True)


def describe_error(error: BaseException) -> str:
    """`KeyError: 'x' (line 3: d[k])`, also for exceptions that cannot be shown."""
    try:
        text = str(error)
    except Exception:
        text = ""
    places = _context.learner_places_of(error.__traceback__)
    where = f" ({places[-1]})" if places else ""
    return type(error).__name__ + (f": {text}" if text else "") + where


# -- the search ---------------------------------------------------------------------------------


class _Search:
    """The queue of schedules still to run, one per number of preemptions."""

    def __init__(
        self, make: Any, points: Points, preemptions: int, limit: int, max_steps: int, keep: int, stop_after: int | None
    ):
        self.make, self.points, self.max_steps = make, points, max_steps
        self.limit, self.keep, self.stop_after = limit, keep, stop_after
        self.found = Exploration(preemptions)
        self.levels: list[deque[tuple[tuple[int, str], ...]]] = [deque() for _ in range(preemptions + 1)]
        self.tracer: Any = None

    def go(self, judge: Callable[[Run], Failure | None]) -> Exploration:
        found = self.found
        edges: dict[str, dict[str, None]] = {}
        self.levels[0].append(())
        while (level := next((i for i, queue in enumerate(self.levels) if queue), None)) is not None:
            if found.schedules >= self.limit or (self.stop_after and found.failing >= self.stop_after):
                break
            schedule = Schedule(self.levels[level].popleft(), level)
            run = self._run(schedule)
            found.schedules += 1
            failure = judge(run)
            if failure is not None:
                self._keep(failure)
            run.locks.add_edges(edges)
            self._branch(run, schedule)
        found.complete = not any(self.levels)
        found.lock_cycle = find_cycle(edges)
        return found

    def _run(self, schedule: Schedule, record: bool = False) -> Run:
        return _run(self.make, schedule, self.points, self.tracer, self.max_steps, record)

    def _branch(self, run: Run, schedule: Schedule) -> None:
        """Queue the schedules that differ from this run in one later decision."""
        room = self.limit - self.found.schedules
        for step, cost, others in run._choices:
            target = schedule.preemptions + cost
            if target >= len(self.levels):
                continue
            queue = self.levels[target]
            for other in others:
                # What cannot be run any more need not be remembered, only that there was more.
                if len(queue) <= room:
                    queue.append((*schedule.switches, (step, other)))

    def _keep(self, failure: Failure) -> None:
        found = self.found
        found.failing += 1
        if not found.failures:
            failure.run._trace = self._run(failure.schedule, record=True)._trace
        if len(found.failures) < self.keep:
            failure._again = lambda: self._once_more(failure.schedule)
            found.failures.append(failure)

    def _once_more(self, schedule: Schedule) -> Run:
        with _alone(), tracer(self.points) as self.tracer:
            return self._run(schedule, record=True)


def _judge(run: Run, check: Any, observe: Any, may_raise: Any, found: Exploration) -> Failure | None:
    if run.deadlock:
        return Failure("deadlock", str(run), run)
    if run.too_many_steps:
        return Failure("too many steps", str(run), run)
    for name, error in run.errors.items():
        if not isinstance(error, may_raise):
            return Failure("exception", f"{name} raised {describe_error(error)}", run)
    subject = run if run.state is None else run.state
    if observe is not None:
        value = observe(subject)
        found.outcomes[value] = found.outcomes.get(value, 0) + 1
    message = _verdict(check, subject)
    return None if message is None else Failure("check", message, run)


def _verdict(check: Any, subject: Any) -> str | None:
    if check is None:
        return None
    try:
        said = check(subject)
    except AssertionError as error:
        return str(error) or "the invariant does not hold"
    except Exception as error:
        if not _context.learner_places_of(error.__traceback__):
            raise
        return f"looking at the result raised {describe_error(error)}"
    if isinstance(said, str):
        return said
    return "the invariant does not hold" if said is False else None


# -- one run --------------------------------------------------------------------------------------


@contextmanager
def _alone() -> Iterator[None]:
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


_searching = _scheduler.real_lock()


def _note_uncaught(args: Any) -> None:
    """Keeps what a learner's thread raised; the default would print it for each schedule."""
    slot = _scheduler.slots.get(_scheduler.get_ident())
    run = _scheduler.active
    if slot is not None and run is not None and not run.stopping:
        slot.error = args.exc_value


def _points(at: Any, files: Iterable[str]) -> Points:
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


def _run(
    make: Any, schedule: Schedule, points: Points, tracer: Any, max_steps: int, record: bool, strict: bool = False
) -> Run:
    scheduler = Scheduler(dict(schedule.switches), points, tracer, max_steps, record)
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
    if strict and scheduler.mismatch:
        raise ScheduleMismatch(scheduler.mismatch)
    return run


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
        ident = _scheduler.get_ident()
        _scheduler.slots[ident] = self.scheduler.main
        try:
            made = make()
        finally:
            del _scheduler.slots[ident]
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
        run.locks = LockLog._from_run(scheduler)
        run._trace, run._choices = scheduler.trace, scheduler.choices


def _names(count: int) -> list[str]:
    return [_FIRST_NAMES[i] if count <= len(_FIRST_NAMES) else f"T{i + 1}" for i in range(count)]


def switch(label: str = "") -> None:
    """A place of your own where a thread may be interrupted: for fakes written in a check.

    label: what the table shows. Does nothing outside a run.
    """
    slot = _scheduler.slots.get(_scheduler.get_ident()) if _scheduler.slots else None
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
    import functools

    shown = name or getattr(function, "__qualname__", type(function).__name__)

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        _note_spied(shown)
        switch(shown)
        try:
            return function(*args, **kwargs)
        finally:
            switch()

    return call


def _note_spied(shown: str) -> None:
    import sys

    from ._patches import learner_line, watches

    for watch in watches:
        watch._called(shown, sys._getframe(2))
    slot: Slot | None = _scheduler.slots.get(_scheduler.get_ident()) if _scheduler.slots else None
    if slot is not None and slot.held and _scheduler.active is not None:
        line = learner_line(sys._getframe(2))
        _scheduler.active.lock_log.append((slot.name, "call", tuple(slot.held), line, None, shown))
