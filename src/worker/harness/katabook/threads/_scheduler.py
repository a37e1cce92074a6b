"""One run of several threads, of which exactly one executes at a time.

Owns: the baton that real threads hand to each other, the points at which it may change
hands, blocking and virtual timeouts, stopping what is left at the end.
Does not own: which schedules to try (`_explore`), what the wrapped locks and threads look
like to the code that uses them (`_wrapped`, `_patches`), what is noted of a run (`_notes`, `_following`).

How it works. Each thread waits for a lock of its own (its baton). The thread that runs
decides at every *point* who goes on, releases that thread's baton and waits for its own.
The decision follows a plan (step number -> thread); where the plan is silent, the running
thread goes on, so a plan is short and a run with an empty plan has no preemption.

The points themselves are found by a tracer (`_tracers`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

from ._following import Following
from ._notes import Notes
from ._plan import Plan
from ._points import Points
from ._results import Schedule
from ._slots import Slot, Stopped, Waiting, get_ident, slots
from ._touched import Touched

#: The run under way, if any.
active: Scheduler | None = None

# How many steps one thread may run alone while others could, before they get a turn for free:
# a loop that waits for another thread's flag ends under any fair scheduler.
_PATIENCE = 500


class ScheduleMismatch(ValueError):
    """A given schedule asks for a thread that cannot run at that step."""


class Scheduler(Following):
    """One run. Made by `_explore`, used once."""

    def __init__(
        self, schedule: Schedule, points: Points, tracer: Any, max_steps: int, record: bool,
        touched: Touched | None = None,
    ):  # fmt: skip
        self.plan = Plan(schedule)
        self.points = points
        self.tracer = tracer
        self.max_steps = max_steps
        self.patience = max(_PATIENCE, max_steps // 10)
        self.notes = Notes(record)
        self.touched = touched
        self.slots: list[Slot] = []
        self.main = Slot("make()", -1)
        self.phase = "setup"
        self.stopping = False
        self.overrun: Slot | None = None
        self.ticks = 0
        self.ticks_alone = 0
        self.now = 0.0

    # -- what the run's owner calls ------------------------------------------------------

    def add(self, name: str, *, daemon: bool = False, given: bool = True) -> Slot:
        """A place for one more thread; its real thread must call `work`."""
        taken = {slot.name for slot in self.slots}
        unique, number = name, 2
        while unique in taken:
            unique, number = f"{name} {number}", number + 1
        slot = Slot(unique, len(self.slots), daemon=daemon, given=given)
        self.slots.append(slot)
        return slot

    def run_until_quiet(self) -> bool:
        """Let the threads run; True once all that matter are done, False if they are stuck."""
        self.phase = "run"
        waiting = Waiting(self._all_done, "end", None, None)
        if not self._all_done():
            self.park(self.main, waiting)
        return self._all_done()

    def stop_the_rest(self) -> list[Slot]:
        """End every thread that is still there; returns those that were."""
        left = [slot for slot in self.slots if not slot.finished]
        for slot in left:
            self._note_never_done(slot)
        self.stopping = True
        for slot in left:
            slot.baton.release()
            self.main.baton.acquire()
        return left

    def work(self, slot: Slot, function: Callable[[], object]) -> None:
        """The body of a scheduled thread: wait for the baton, run `function`, hand it on."""
        ident = get_ident()
        slots[ident] = slot
        slot.baton.acquire()
        slot.began = True
        self._note_begin(slot)
        try:
            if not self.stopping or not slot.given:
                slot.result = self.tracer.traced(self, slot, function)
        except Stopped:
            pass
        except BaseException as error:
            if not self.stopping:
                slot.error = error
        finally:
            del slots[ident]
            slot.waiting = None
            slot.finished = True
            self._note_end(slot)
            self.event(slot, "ends", slot.error)
            self._leave(slot)

    # -- what scheduled threads call ------------------------------------------------------

    def point(self, slot: Slot) -> None:
        """A place where another thread may take over, at the price of one preemption."""
        if self.stopping:
            return self._while_stopping(slot)
        self._tick(slot)
        self._maybe_preempt(slot)

    def yields(self, slot: Slot) -> None:
        """A place where the thread offers its turn (`time.sleep`): others go first, for free."""
        if self.stopping:
            return self._while_stopping(slot)
        self._tick(slot)
        # Whose turn it is then depends on who could run, so on whatever the others have done.
        self.note_everything()
        self._offer(slot)

    def park(self, slot: Slot, waiting: Waiting) -> bool:
        """Wait until `waiting.ready()`; False if its timeout expired first."""
        if self.stopping and slot is not self.main:
            self.tracer.rearm(self, slot)
            raise Stopped
        self._tick(slot)
        slot.waiting = waiting
        waiting.frame = sys._getframe(1)
        try:
            target = self._next(slot)
            if target is not slot:
                self._hand_over(slot, target)
        finally:
            slot.waiting = None
            waiting.frame = None
        return not waiting.expired or waiting.ready()

    def event(self, slot: Slot, what: str, detail: object = None) -> None:
        """Note something for the table of a recorded run."""
        if not self.stopping:
            self.notes.event(slot, what, detail)

    def _while_stopping(self, slot: Slot) -> None:
        """A stopped thread may clean up, and is interrupted again if it goes on for too long."""
        slot.grace -= 1
        if slot.grace < 0:
            raise Stopped

    # -- decisions --------------------------------------------------------------------

    def _maybe_preempt(self, slot: Slot) -> None:
        if self.phase == "setup":
            return
        self.plan.step += 1
        others = [other for other in self.slots if other is not slot and other.ready()]
        if not others:
            return self._goes_on(slot, forced=True)
        if self.ticks_alone > self.patience:
            self.plan.step -= 1
            self.note_everything()
            self._offer(slot)
            return
        target = self._choose(slot, others, cost=1)
        self._goes_on(target)
        if target is not slot:
            self.event(slot, "preempted")
            self._hand_over(slot, target)

    def _offer(self, slot: Slot) -> None:
        self.plan.step += 1
        self.ticks_alone = 0
        others = self._after(slot, [other for other in self.slots if other is not slot and other.ready()])
        if not others or slot is self.main:
            return self._goes_on(slot, forced=True)
        target = self._choose(others[0], [*others[1:], slot], cost=1)
        self._goes_on(target, offered=True)
        if target is not slot:
            self.event(slot, "yields")
            self._hand_over(slot, target)

    def _next(self, slot: Slot) -> Slot:
        """Who runs when `slot` cannot: the choice is free, as nobody is interrupted."""
        if self.overrun is not None:
            return self._resume_main()
        main = self.main
        if main.waiting is not None and main.ready():
            self._goes_on(main, forced=True)
            return main
        ready = self._after(slot, [other for other in self.slots if other.ready()])
        if not ready:
            target = self._expire() or self._resume_main()
            self._goes_on(target, forced=True)
            self.note_everything()
            return target
        self.plan.step += 1
        target = self._choose(ready[0], ready[1:], cost=0)
        self._goes_on(target)
        return target

    def _choose(self, default: Slot, others: list[Slot], cost: int) -> Slot:
        return default if self.phase == "setup" else self.plan.choose(default, others, cost)

    def _after(self, slot: Slot, ready: list[Slot]) -> list[Slot]:
        """`ready` in turn order, beginning after `slot`: nobody is passed over for ever."""
        later = [other for other in ready if other.index > slot.index]
        return later + [other for other in ready if other.index <= slot.index]

    def _expire(self) -> Slot | None:
        """Nothing can run: time jumps to the earliest timeout."""
        first: tuple[float, Slot, Waiting] | None = None
        for slot in [self.main, *self.slots]:
            waiting = slot.waiting
            if slot.finished or waiting is None or waiting.deadline is None:
                continue
            if first is None or waiting.deadline < first[0]:
                first = (waiting.deadline, slot, waiting)
        if first is None:
            return None
        self.now = max(self.now, first[0])
        first[2].expired = True
        return first[1]

    def _resume_main(self) -> Slot:
        if self.main.waiting is not None:
            self.main.waiting.expired = True
        return self.main

    def _all_done(self) -> bool:
        return all(slot.finished or slot.daemon for slot in self.slots)

    # -- the baton --------------------------------------------------------------------

    def _hand_over(self, slot: Slot, target: Slot) -> None:
        self.notes.settle(slot)
        self.ticks_alone = 0
        target.baton.release()
        slot.baton.acquire()
        if self.stopping and slot is not self.main:
            raise Stopped

    def _leave(self, slot: Slot) -> None:
        target = self.main if self.stopping else self._next(slot)
        self.ticks_alone = 0
        target.baton.release()

    def _tick(self, slot: Slot) -> None:
        self.ticks += 1
        self.ticks_alone += 1
        if self.ticks > self.max_steps and slot is not self.main:
            self.overrun = slot
            self.event(slot, "too many steps")
            self._hand_over(slot, self._resume_main())

    # -- what the tracers report --------------------------------------------------------

    def instruction(self, slot: Slot, frame: FrameType, noticeable: bool) -> None:
        """`frame` is about to execute an instruction; a point if others could notice it."""
        if self.stopping:
            return self._while_stopping(slot)
        if slot.pending is not None:
            self.notes.settle(slot)
        touched = self.touched
        if touched is not None:
            touched.settle(frame)
        # `_tick`, written out: this runs for every instruction of the learner's code.
        self.ticks += 1
        self.ticks_alone += 1
        if self.ticks > self.max_steps or self.ticks_alone > self.patience:
            self._tick(slot)
            self._maybe_preempt(slot)
        elif noticeable:
            self._maybe_preempt(slot)
        if self.notes.tracing:
            self.notes.instruction(slot, frame)
        if touched is not None:
            touched.instruction(frame)

    def line(self, slot: Slot, code: CodeType, number: int, point: bool) -> None:
        """`code` is about to execute a line."""
        if self.stopping:
            return self._while_stopping(slot)
        self._tick(slot)
        if point or self.ticks_alone > self.patience:
            self._maybe_preempt(slot)
        if self.notes.tracing:
            self.notes.line(slot, code, number)

    def function(self, slot: Slot, name: str) -> None:
        """One of the functions at whose calls the run may switch is about to execute."""
        self.event(slot, "calls", name)
        self.point(slot)

    def log_lock(self, slot: Slot, does: str, lock: object, line: int, held: tuple | None = None) -> None:
        """Note an operation on a lock, unless it is the clean-up of a stopped thread."""
        if not self.stopping:
            self.notes.locks.append((slot.name, does, lock, line, held, ""))

    def call_while_held(self, slot: Slot, line: int, name: str) -> None:
        """The learner's code calls something while this thread holds a lock."""
        if not self.stopping:
            self.notes.locks.append((slot.name, "call", tuple(slot.held), line, None, name))
