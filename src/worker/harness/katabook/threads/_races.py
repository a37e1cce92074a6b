"""Which steps of a run are in each other's way, and which schedules that makes worth trying.

Owns: the order that a run's steps depend on (`Order`), its races, and where other threads have to
be tried because of them (`worth_trying`).
Does not own: what a step touched (`_touched`), running schedules (`_explore`).

Two steps of different threads depend on each other if they touch the same place and one of them
writes it. Two runs in which all steps that depend on each other come in the same order differ in
nothing. A race is a pair of such steps that no chain of others puts in order: taken the other way
round, they make a run that may differ (Flanagan and Godefroid, "Dynamic Partial-Order Reduction
for Model Checking Software", POPL 2005).

The bound on preemptions takes more: the other way round may only be had cheaply where the first
thread's turn began, so the other thread is tried there as well (Coons, Musuvathi and McKinley,
"Bounded Partial-Order Reduction", OOPSLA 2013). Sleep sets are left out: with a bound, a schedule
that a sleep set would skip may be the only affordable one of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from ._steps import Step


class _Place:
    """Who touched one place last: for each thread, its last step that read it and that wrote it."""

    __slots__ = ("reads", "writes")

    def __init__(self, threads: int):
        self.reads = [-1] * threads
        self.writes = [-1] * threads


class Order:
    """The order of a run's steps, as far as they depend on each other.

    steps: the steps.  races: (earlier, later) positions, the earlier one being the last of its thread.
    clocks: for each step, the last step of each thread that comes before it in any such order.
    """

    def __init__(self, steps: list[Step], threads: int):
        self.steps = steps
        self.races: list[tuple[int, int]] = []
        self.clocks: list[list[int]] = []
        self._threads = threads
        self._places: dict[object, dict[object, _Place]] = {}
        # The last step of each thread that touched something, and that may have touched anything.
        self._something = [-1] * threads
        self._everything = [-1] * threads
        self._go()

    def trace(self) -> int:
        """The same number for runs that differ in nothing."""
        counts: list[int] = []
        seen = [0] * self._threads
        for step in self.steps:
            counts.append(seen[step.thread] if step.thread >= 0 else 0)
            seen[step.thread] += step.thread >= 0
        shown: list[list[tuple[int, ...]]] = [[] for _ in range(self._threads)]
        for step, clock in zip(self.steps, self.clocks, strict=True):
            if step.thread >= 0:
                shown[step.thread].append(tuple([-1 if i < 0 else counts[i] for i in clock]))
        return hash(tuple(tuple(each) for each in shown))

    def _go(self) -> None:
        before = [[-1] * self._threads for _ in range(self._threads)]
        for position, step in enumerate(self.steps):
            thread = step.thread
            if thread < 0:
                self.clocks.append([])
                continue
            clock = before[thread][:]
            for other, earlier in enumerate(self._latest(step)):
                if earlier < 0 or other == thread:
                    continue
                if earlier > before[thread][other]:
                    self.races += self._races_with(position, earlier, before[thread][other])
                clock = [max(pair) for pair in zip(clock, self.clocks[earlier], strict=True)]
            clock[thread] = position
            before[thread] = clock
            self.clocks.append(clock)
            self._record(step, position)

    def _races_with(self, later: int, earlier: int, known: int) -> Iterator[tuple[int, int]]:
        """The race with the last step of a thread that this one depends on.

        A thread that was blocked there could not have come first, as before the release of the lock
        that it waits for: then the ones before it matter, up to what it `known` has come before.
        """
        thread, other = self.steps[later].thread, self.steps[earlier].thread
        yield earlier, later
        while not _able(self.steps[earlier], thread):
            earlier -= 1
            while earlier > known and not (
                self.steps[earlier].thread == other and self.steps[earlier].conflicts(self.steps[later])
            ):
                earlier -= 1
            if earlier <= known:
                return
            yield earlier, later

    def _latest(self, step: Step) -> list[int]:
        """For each thread, its last step so far that this one depends on; -1 if there is none."""
        if step.everything:
            return self._something
        if not step.places:
            return []
        found = self._everything[:]
        for group, owner, written in step.places:
            owners = self._places.get(group)
            if not owners:
                continue
            for place in owners.values() if owner == 0 else (owners.get(owner), owners.get(0)):
                if place is None:
                    continue
                found = [max(pair) for pair in zip(found, place.writes, strict=True)]
                if written:
                    found = [max(pair) for pair in zip(found, place.reads, strict=True)]
        return found

    def _record(self, step: Step, position: int) -> None:
        thread = step.thread
        if step.everything:
            self._everything[thread] = position
        if step.everything or step.places:
            self._something[thread] = position
        for group, owner, written in step.places:
            owners = self._places.setdefault(group, {})
            place = owners.get(owner)
            if place is None:
                place = owners[owner] = _Place(self._threads)
            (place.writes if written else place.reads)[thread] = position


def _able(step: Step, thread: int) -> bool:
    """Whether this thread could have gone on when the step was taken."""
    return step.choice is not None and (step.choice[1] == thread or thread in step.choice[2])


def worth_trying(order: Order) -> Iterator[tuple[int, int, set]]:
    """(position of a step, the thread to run there instead, unless), for every race of a run.

    unless: groups of places; as long as nobody writes any of them, it need not be tried.
    """
    steps = order.steps
    for earlier, later in order.races:
        thread = steps[later].thread
        turn = _turn(steps, earlier)
        for position, unless in ((turn, set()), *_alike(steps, earlier, turn)):
            if steps[position].choice is None:
                continue
            _, default, others, _ = steps[position].choice
            able = (default, *others)
            for other in (thread,) if thread in able else able:
                yield position, other, unless


def _alike(steps: list[Step], position: int, turn: int) -> Iterator[tuple[int, set]]:
    """Where to interrupt a turn in order to interrupt it before one of its steps.

    An interruption one step earlier comes to the same if that step only looks at what nobody
    changes; and at the beginning of the turn, where another thread costs no more.
    """
    while position > turn:
        looks_at = steps[position - 1].looks_at()
        if looks_at != set():
            yield position, looks_at or set()
        if looks_at is None:
            return
        position -= 1


def _turn(steps: list[Step], position: int) -> int:
    """Where the turn began in which this step was taken."""
    thread = steps[position].thread
    while position and steps[position - 1].thread == thread:
        choice = steps[position].choice
        if choice is not None and (steps[position].offered or not choice[3]):
            break
        position -= 1
    return position
