"""The search through the schedules of a few threads.

Owns: which schedules are still to run, in which order they are run, the shortest form of the
first that fails.
Does not own: the functions that authors call (`_explore`), a single run (`_session`), which steps
are in each other's way (`_races`).

The order follows CHESS (Musuvathi and others, "Finding and Reproducing Heisenbugs in Concurrent
Programs", OSDI 2008): schedules with no preemption first, then with one, with two and so on,
since most faults need very few. A schedule is a prefix of decisions; where it ends, the running
thread goes on until it blocks or ends. Each run tells where another thread has to be tried
instead (`_races.worth_trying`), and these make the next schedules; no schedule is run twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from ._conflict import conflict_of
from ._points import Points
from ._races import Order, worth_trying
from ._results import Exploration, Failure, Run, Schedule
from ._session import alone, run_once
from ._tracers import tracer

#: At most so many runs to make a failing schedule shorter.
_MOST_SHORTENINGS = 30

# Followed are runs in which at most every so manyth step may touch everything, and that take at most
# so many instructions of others.
_MOST_UNKNOWN = 20
_MOST_OF_OTHERS = 400

Judge = Callable[[Run, Exploration], "Failure | None"]


class Search:
    """The queue of schedules still to run, one per number of preemptions.

    prune: leave out schedules that differ in nothing from one that is run; without it all are run.
    follow: note what the steps touch, which pruning and shortening need.
    """

    def __init__(
        self, make: Any, points: Points, preemptions: int, limit: int, max_steps: int, keep: int,
        stop_after: int | None, prune: bool = True, follow: bool = True,
    ):  # fmt: skip
        self.make, self.points, self.max_steps = make, points, max_steps
        self.limit, self.keep, self.stop_after, self.prune = limit, keep, stop_after, prune
        self.follow = follow
        self.found = Exploration(preemptions)
        # A schedule to come: (step, place of the thread among all) for each switch.
        self.names: list[str] = []
        self.levels: list[deque[tuple[tuple[int, int], ...]]] = [deque() for _ in range(preemptions + 1)]
        self.queued: set[tuple] = set()
        # Groups of places that somebody writes (None: somebody may have written anything), and
        # schedules that are due once one of their groups is written.
        self.written: set[Any] = set()
        self.spared: list[tuple[set, tuple, int]] = []
        self.tracer: Any = None

    def go(self, judge: Judge) -> Exploration:
        """Run schedules until none is left or enough were run."""
        found = self.found
        self.levels[0].append(())
        while (level := next((i for i, queue in enumerate(self.levels) if queue), None)) is not None:
            if found.schedules >= self.limit or (self.stop_after and found.failing >= self.stop_after):
                break
            schedule = self._schedule(self.levels[level].popleft(), level)
            run = self._run(schedule)
            found.schedules += 1
            failure = judge(run, found)
            if failure is not None:
                self._keep(failure)
            found.lock_cycle = found.lock_cycle or run.locks.cycle
            self._branch(run, schedule)
        found.complete = not any(self.levels)
        self._finish(judge)
        return found

    def _schedule(self, decisions: tuple[tuple[int, int], ...], preemptions: int) -> Schedule:
        names = self.names
        switches = tuple([(step, names[place]) for step, place in decisions])
        return Schedule(switches, preemptions, tuple([place for _, place in decisions]))

    def _run(self, schedule: Schedule, record: bool = False) -> Run:
        run = run_once(self.make, schedule, self.points, self.tracer, self.max_steps, record, follow=self.follow)
        self.names = run.names
        return run

    # -- what to run next -------------------------------------------------------------------------

    def _branch(self, run: Run, schedule: Schedule) -> None:
        """Queue the schedules that differ from this run in one decision and might differ in effect."""
        if not self.follow:
            self._branch_everywhere(run, schedule)
            return
        order = Order(run._steps, len(run.names))
        if len(run._steps) < 2000:
            self.found._traces.add(order.trace())
        if not self.prune:
            self._branch_everywhere(run, schedule)
            return
        prefixes = _prefixes(run)
        self._note_writes(run)
        for position, other, unless in worth_trying(order):
            step, default, _, cost = run._steps[position].choice
            if other == default:
                continue
            switches, preemptions = prefixes[position]
            child = (*switches, (step, other)), preemptions + cost
            if unless and not unless & self.written and None not in self.written:
                self.spared.append((unless, *child))
            else:
                self._queue(*child)
        run._steps = []

    def _branch_everywhere(self, run: Run, schedule: Schedule) -> None:
        for step, cost, others in run._choices:
            for other in others:
                self._queue((*_decisions(schedule), (step, other)), schedule.preemptions + cost)

    def _note_writes(self, run: Run) -> None:
        """A group of places is written for the first time: what was spared as nobody wrote it is due."""
        news = {group for step in run._steps for group, _, written in step.places if written} - self.written
        if any(step.everything for step in run._steps if step.thread >= 0):
            news.add(None)
        if not news - self.written:
            return
        self.written |= news
        due = [each for each in self.spared if None in news or each[0] & news]
        self.spared = [each for each in self.spared if not (None in news or each[0] & news)]
        for _, switches, preemptions in due:
            self._queue(switches, preemptions)

    def _queue(self, switches: tuple, preemptions: int) -> None:
        if preemptions >= len(self.levels) or (self.prune and switches in self.queued):
            return
        queue = self.levels[preemptions]
        # What cannot be run any more need not be remembered, only that there was more.
        if len(queue) <= self.limit - self.found.schedules:
            queue.append(switches)
            if self.prune:
                self.queued.add(switches)

    # -- failures ---------------------------------------------------------------------------------

    def _keep(self, failure: Failure) -> None:
        found = self.found
        found.failing += 1
        if len(found.failures) < self.keep:
            failure._again = lambda: self._once_more(failure.schedule)
            found.failures.append(failure)

    def _once_more(self, schedule: Schedule) -> Run:
        with alone(), tracer(self.points, self.follow) as self.tracer:
            return self._run(schedule, record=True)

    def _finish(self, judge: Judge) -> None:
        """Order the failures, and bring the first into its shortest form, recorded."""
        failures = self.found.failures
        failures.sort(key=lambda failure: failure.schedule.preemptions)
        if not failures:
            return
        first = failures[0]
        schedule = self._shortened(first, judge) if self.follow else first.schedule
        run = self._run(schedule, record=True)
        again = judge(run, Exploration(0))
        if again is not None and (again.kind, again.message) == (first.kind, first.message):
            first.run, first.conflict = run, conflict_of(run) if again.kind in ("check", "exception") else None
            first._again = lambda: self._once_more(schedule)

    def _shortened(self, failure: Failure, judge: Judge) -> Schedule:
        """The schedule with the fewest preemptions, then switches, that is got by leaving decisions out."""
        best, size, tries = failure.schedule, None, 0
        while tries < _MOST_SHORTENINGS:
            for left_out in range(len(best.switches)):
                tries += 1
                decisions = _decisions(best)
                run = self._run(self._schedule((*decisions[:left_out], *decisions[left_out + 1:]), 0))
                again = judge(run, Exploration(0))
                if again is None or (again.kind, again.message) != (failure.kind, failure.message):
                    continue
                size = size or _size(self._run(best))
                if _size(run) < size:
                    size = _size(run)
                    best = self._schedule(_prefixes(run)[-1][0], size[0])
                    break
            else:
                break
        return best


def can_be_followed(make: Any, points: Points, max_steps: int) -> bool:
    """Whether it pays to follow what the threads touch. It does not if many steps may touch everything, as
    then hardly any two schedules are known to differ in nothing, nor if most of the work is done in code of
    others, such as the queues of the library, which costs more to follow than to repeat. Told by one run,
    not by a clock."""
    with tracer(points, follow=True) as found:
        run = run_once(make, Schedule(), points, found, max_steps, record=False, follow=True)
    steps = [step for step in run._steps if step.thread >= 0]
    known = sum(step.everything for step in steps) * _MOST_UNKNOWN <= len(steps)
    return known and run._of_others <= _MOST_OF_OTHERS


def _decisions(schedule: Schedule) -> tuple[tuple[int, int], ...]:
    """The switches of a schedule, with places in stead of names."""
    return tuple([(step, place) for (step, _), place in zip(schedule.switches, schedule._places, strict=True)])


def _prefixes(run: Run) -> list[tuple[tuple, int]]:
    """For each step of a run, and for its end: the decisions up to there, and the preemptions among them."""
    found: list[tuple[tuple, int]] = []
    decisions: tuple = ()
    preemptions = 0
    for step in run._steps:
        found.append((decisions, preemptions))
        if step.choice is not None and step.thread != step.choice[1]:
            decisions, preemptions = (*decisions, (step.choice[0], step.thread)), preemptions + step.choice[3]
    found.append((decisions, preemptions))
    return found


def _size(run: Run) -> tuple[int, int]:
    """Preemptions and switches of a run."""
    turns = sum(one.thread != two.thread for one, two in zip(run._steps, run._steps[1:], strict=False))
    return _prefixes(run)[-1][1], turns
