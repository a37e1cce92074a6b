"""Who waits for what when nothing can run.

Owns: `Stuck`, the description of a deadlock. Does not own: finding that there is one (`_scheduler`).
"""

from __future__ import annotations

from dataclasses import dataclass
from types import FrameType
from typing import Any

from ._locks import Names, locks_of
from ._wrapped import learner_line


@dataclass(frozen=True)
class Stuck:
    """One thread of a deadlock.

    thread: name.  waits_for: the lock's name or what else it waits for.  line: the learner's
    line it waits at.  holder: the thread that holds the lock, "" if none or unknown.
    holder_line: where the holder took it, 0 if unknown.
    """

    thread: str
    waits_for: str
    line: int
    holder: str
    holder_line: int

    def __str__(self) -> str:
        at = f" at line {self.line}" if self.line else ""
        if not self.holder:
            return f"{self.thread} waits{at} for {self.waits_for}"
        owner = "itself" if self.holder == self.thread else self.holder
        taken = f" since line {self.holder_line}" if self.holder_line else ""
        return f"{self.thread} waits{at} for {self.waits_for}, held by {owner}{taken}"


def who_waits(scheduler: Any) -> list[Stuck]:
    """Every thread of a run that is parked, and for what."""
    parked = [slot for slot in scheduler.slots if not slot.finished and slot.waiting is not None]
    logged = [lock for entry in scheduler.notes.locks for lock in locks_of(entry)]
    names = Names(logged, scheduler.points.files)
    return [_stuck(slot, names) for slot in parked if slot.given or not slot.daemon]


def _stuck(slot: Any, names: Names) -> Stuck:
    waiting = slot.waiting
    line = learner_line(waiting.frame, deep=50)
    if waiting.kind == "join":
        return Stuck(slot.name, f"the end of {waiting.subject.name}", line, "", 0)
    via = _library_call(waiting.frame)
    if waiting.kind == "lock" and not via:
        holder = waiting.subject._holder or ("", 0)
        return Stuck(slot.name, names.of(waiting.subject), line, *holder)
    return Stuck(slot.name, via or "a lock", line, "", 0)


def _library_call(frame: FrameType | None) -> str:
    """The standard library's function that the waiting code called, such as `Queue.get`."""
    found = ""
    while frame is not None:
        module = str(frame.f_globals.get("__name__", ""))
        if module in ("threading", "queue", "concurrent.futures._base", "concurrent.futures.thread"):
            found = frame.f_code.co_qualname
        elif not module.startswith("katabook"):
            break
        frame = frame.f_back
    return found if found not in ("Condition.__enter__",) else ""
