"""What happened in a run, in order.

Owns: `Notes`: the trace from which the table of a run is made, and the operations on locks.
Does not own: how either is told (`_table`, `_locks`), what an instruction does (`_instructions`).
"""

from __future__ import annotations

from types import CodeType, FrameType

from . import _instructions
from ._slots import Slot


class Notes:
    """The notes of one run.

    tracing: whether there is a trace; locks are noted in any case.
    trace: entries [thread, what, code, offset or line, detail].
    locks: (thread, what, lock or locks, line, locks held, what was called).
    """

    def __init__(self, tracing: bool):
        self.tracing = tracing
        self.trace: list[list] = []
        self.locks: list[tuple] = []

    def event(self, slot: Slot, what: str, detail: object) -> None:
        """Something that is no line and no instruction."""
        if self.tracing:
            self.settle(slot)
            self.trace.append([slot.name, what, None, 0, detail])

    def line(self, slot: Slot, code: CodeType, number: int) -> None:
        """A line that is about to be executed."""
        self.trace.append([slot.name, "line", code, number, ""])

    def instruction(self, slot: Slot, frame: FrameType) -> None:
        """The instruction that `frame` is about to execute, with the value that it reads.

        After the switch, never before: reading `f_locals` first would make 3.11 write stale closure cells back when
        the trace function returns (PEP 667 describes why).
        """
        entry = [slot.name, "opcode", frame.f_code, frame.f_lasti, ""]
        self.trace.append(entry)
        found = _instructions.describe(frame.f_code).get(frame.f_lasti)
        if found is None or not found.tree:
            return
        target = _instructions.target_of(frame)
        if found.does == "reads":
            entry[4] = _instructions.shown(_instructions.value_at(target))
        elif found.does == "writes":
            slot.pending = (entry, target)

    def settle(self, slot: Slot) -> None:
        """The write noted last has happened by now, and nobody else ran: note its value."""
        if slot.pending is not None:
            entry, target = slot.pending
            slot.pending = None
            entry[4] = _instructions.shown(_instructions.value_at(target))
