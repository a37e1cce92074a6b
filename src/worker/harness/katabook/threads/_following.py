"""What a run notes of the places that its threads touch.

Owns: `Following`, the part of a `Scheduler` that passes on to `_touched` what the tracers and the
wrappers report.
Does not own: what a step is (`_steps`), who runs next (`_scheduler`).
"""

from __future__ import annotations

from types import FrameType
from typing import Any

from ._plan import Plan
from ._slots import Slot
from ._steps import CONTAINER, LOCK, THREAD
from ._touched import Touched


class Following:
    """Notes nothing unless the run has a `Touched`."""

    touched: Touched | None
    plan: Plan
    slots: list[Slot]
    phase: str
    stopping: bool
    overrun: Slot | None

    # -- what the tracers and the wrappers report -----------------------------------------

    def calls(self, frame: FrameType, called: Any, first: Any) -> None:
        """`frame` calls something that may be written in C."""
        if self.touched is not None and not self.stopping:
            self.touched.called(frame, called, first)

    def entered(self) -> None:
        """A Python function has begun."""
        if self.touched is not None:
            self.touched.entered()

    def observe(self, frame: FrameType) -> None:
        """`frame` is about to execute an instruction that is no point."""
        if self.touched is not None and not self.stopping:
            self.touched.of_others += 1
            self.touched.settle(frame)
            self.touched.instruction(frame)

    def _goes_on(self, slot: Slot, forced: bool = False, offered: bool = False) -> None:
        """A new step begins, with the choice made last unless there was none."""
        if self.touched is not None:
            self.touched.begin(slot.index, None if forced or self.phase == "setup" else self.plan.last, offered)

    def note(self, group: str, owner: Any, written: bool) -> None:
        """The running thread touches something that a wrapper stands for."""
        if self.touched is not None and not self.stopping:
            self.touched.note(group, owner if isinstance(owner, int) else self.touched.owner(owner), written)

    def note_everything(self) -> None:
        """The running thread may touch whatever there is."""
        if self.touched is not None and not self.stopping:
            self.touched.everything()

    def _note_begin(self, slot: Slot) -> None:
        """A thread that the code has started comes after that."""
        if not slot.given:
            self.note(THREAD, slot.index + 1, False)

    def _note_never_done(self, slot: Slot) -> None:
        """What a thread would do next is in the way of the others' steps, too: had it come earlier ..."""
        if self.touched is None or self.phase == "setup":
            return
        self._goes_on(slot, forced=True)
        waiting = slot.waiting
        if waiting is None or self.overrun is not None:
            self.note_everything()
        elif waiting.kind == "lock":
            self.note(LOCK, waiting.subject._serial, True)
        elif waiting.kind == "join":
            self.note(THREAD, waiting.subject.index + 1, False)
        else:
            self.note(CONTAINER, waiting.subject, True)

    def _note_end(self, slot: Slot) -> None:
        self.note(THREAD, slot.index + 1, True)
        # What a daemon had done by then is all that it does.
        if any(other.daemon and not other.finished for other in self.slots):
            self.note_everything()
