"""Which schedules to try, and what came of them.

Owns: trying all schedules with few preemptions (`explore`), repeating one (`replay`), judging runs.
Does not own: a single run (`_session`), the result objects (`_results`).

The search follows CHESS (Musuvathi and others, "Finding and Reproducing Heisenbugs in
Concurrent Programs", OSDI 2008): all schedules with no preemption first, then with one, with
two and so on, since most faults need very few. A schedule is a prefix of decisions; where it
ends, the running thread goes on until it blocks or ends. Each run reports the decisions it
could have taken differently after its prefix, and these make the next schedules, so that no
schedule is run twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from .. import _context
from ._points import Points
from ._results import Exploration, Failure, Run, Schedule, describe_error
from ._session import alone, points_for, run_once
from ._tracers import tracer


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
    search = _Search(make, points_for(at, files), preemptions, limit, max_steps, keep_failures, stop_after)
    with alone(), tracer(search.points) as search.tracer:
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
    points = points_for(at, files)
    with alone(), tracer(points) as found:
        return run_once(make, schedule, points, found, max_steps, record=True, strict=True)


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
            found.lock_cycle = found.lock_cycle or run.locks.cycle
            self._branch(run, schedule)
        found.complete = not any(self.levels)
        return found

    def _run(self, schedule: Schedule, record: bool = False) -> Run:
        return run_once(self.make, schedule, self.points, self.tracer, self.max_steps, record)

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
        with alone(), tracer(self.points) as self.tracer:
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
