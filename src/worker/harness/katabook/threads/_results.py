"""What a search and a run return.

Owns: `Schedule`, `Run`, `Failure`, `Exploration` and their one-line texts.
Does not own: how they come about (`_explore`, `_session`), tables (`_table`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .._running import context as _context
from ._conflict import Conflict
from ._lock_log import LockLog
from ._stuck import Stuck


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
    _places: tuple[int, ...] = field(default=(), repr=False, compare=False)

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
    _steps: list = field(default_factory=list, repr=False)
    _files: frozenset[str] = field(default=frozenset(), repr=False)
    _of_others: int = field(default=0, repr=False)

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
    run: the run.  `table()` shows the schedule.  conflict: of the first failure, the two accesses
    of different threads that came in the wrong order, with their lines, if they are the learner's;
    the table ends with them.
    """

    kind: str
    message: str
    run: Run
    conflict: Conflict | None = None
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
        table = self.run.table(width)
        if table and self.conflict is not None:
            from ._table import told

            return table + "\n" + told(self.conflict, width)
        return table

    def __str__(self) -> str:
        return self.message


@dataclass
class Exploration:
    """What came of many schedules.

    schedules: how many were run.  complete: whether these are all schedules with at most
    `preemptions` preemptions (else the limit stopped the search).  failing: how many of them
    broke the code.  failures: the failing ones, fewest preemptions first, at most
    `keep_failures` of them.  outcomes: how many schedules led to each value of `observe`,
    in the order in which they were first seen.  lock_cycle: names of locks that the
    threads of one run took in a circle, whether or not they met in a deadlock, or ().
    """

    preemptions: int
    schedules: int = 0
    complete: bool = False
    failing: int = 0
    failures: list[Failure] = field(default_factory=list)
    outcomes: dict[Any, int] = field(default_factory=dict)
    lock_cycle: tuple[str, ...] = ()
    _traces: set[int] = field(default_factory=set, repr=False)

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


def describe_error(error: BaseException) -> str:
    """`KeyError: 'x' (line 3: d[k])`, also for exceptions that cannot be shown."""
    try:
        text = str(error)
    except Exception:
        text = ""
    places = _context.learner_places_of(error.__traceback__)
    where = f" ({places[-1]})" if places else ""
    return type(error).__name__ + (f": {text}" if text else "") + where
