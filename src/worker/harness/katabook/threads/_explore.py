"""Trying schedules, repeating one, and judging what came of them.

Owns: `explore` and `replay`, which authors call, and judging a run.
Does not own: which schedules are tried (`_search`), a single run (`_session`), the result objects
(`_results`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from .._running import context as _context
from ._results import Exploration, Failure, Run, Schedule, describe_error
from ._search import Search, can_be_followed
from ._session import alone, points_for, run_once
from ._tracers import tracer

#: Tests compare what is found with what every single schedule comes to (False), followed or not (None).
_PRUNES: bool | None = True


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

    Of schedules that differ in nothing (in all of them, the steps that touch the same things come
    in the same order) few are run, if the threads can be followed cheaply; then the first failure
    is in its shortest form. `make` is called once more before the first schedule to find that out.

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
    points = points_for(at, files)
    with alone():
        follow = _PRUNES is not None and can_be_followed(make, points, max_steps)
        search = Search(make, points, preemptions, limit, max_steps, keep_failures, stop_after, follow and bool(_PRUNES), follow)
        with tracer(points, follow) as search.tracer:
            return search.go(lambda run, found: _judge(run, check, observe, may_raise, found))


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
