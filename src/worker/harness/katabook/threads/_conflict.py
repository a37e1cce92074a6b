"""The two accesses that a failing schedule brought into the wrong order.

Owns: `Access`, `Conflict`, and choosing the pair that explains a run (`conflict_of`).
Does not own: what was touched (`_steps`), the table that tells the run (`_table`).
"""

from __future__ import annotations

import linecache
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from . import _instructions
from ._steps import LOCK, NOW, THREAD, Step


# A run of thousands of steps is not looked through to its end.
_MOST_PAIRS = 20_000


@dataclass(frozen=True)
class Access:
    """One access to something shared.

    thread: name.  does: "reads" or "writes".  what: the source text, such as `self.n`.  line: its line.
    """

    thread: str
    does: str
    what: str
    line: int

    def __str__(self) -> str:
        return f"line {self.line}, {self.thread} {self.does}: {self.what}"


@dataclass(frozen=True)
class Conflict:
    """Two accesses of two threads to the same place, one of them a write, with no order between them.

    first, second: in the order in which they came in the failing schedule.
    """

    first: Access
    second: Access

    def __str__(self) -> str:
        return f"{self.first}; {self.second}"


def conflict_of(run: Any) -> Conflict | None:
    """The conflict that explains a failing run; None if there is none in the learner's lines.

    Of the pairs, one in which the interrupted thread had looked at what the other one changed comes first;
    then one in which the interrupted thread goes on with what the other one had touched.
    """
    steps, files, tries = run._steps, run._files, 0
    for start, end in _interruptions(steps):
        victim = steps[start - 1].thread
        between = [step for step in steps[start:end] if step.thread >= 0]
        before = [step for step in steps[:start] if step.thread == victim]
        after = [step for step in steps[end:] if step.thread == victim]
        pairs = (
            *((one, two) for one in reversed(before) for two in between),
            *((one, two) for two in after for one in between),
        )
        for one, two in pairs:
            tries += 1
            if tries > _MOST_PAIRS:
                return None
            for conflict in _between(one, two, run.names, files):
                return conflict
    return None


def _interruptions(steps: list[Step]) -> Iterator[tuple[int, int]]:
    """From where to where others ran in the middle of a thread that could have gone on; last one first."""
    for start in range(len(steps) - 1, 0, -1):
        victim = steps[start - 1].thread
        if victim < 0 or steps[start].thread == victim or steps[start].choice is None:
            continue
        able = (steps[start].choice[1], *steps[start].choice[2])
        if victim not in able:
            continue
        end = next((i for i in range(start, len(steps)) if steps[i].thread == victim), len(steps))
        yield start, end


def _between(one: Step, two: Step, names: list[str], files: frozenset[str]) -> Iterator[Conflict]:
    found = []
    for (group, owner, written), where in one.places.items():
        for (its_group, its_owner, its_written), its_where in two.places.items():
            same = group == its_group and (owner == its_owner or 0 in (owner, its_owner))
            if not same or not (written or its_written) or group in (LOCK, THREAD, NOW):
                continue
            first = _access(names[one.thread], written, where, files)
            second = _access(names[two.thread], its_written, its_where, files)
            if first is not None and second is not None:
                # What both know by the same owner is surer than a place that may be any.
                found.append((0 in (owner, its_owner), not its_written, len(found), Conflict(first, second)))
    for *_, conflict in sorted(found, key=lambda each: each[:3]):
        yield conflict


def _access(thread: str, written: bool, where: tuple | None, files: frozenset[str]) -> Access | None:
    if where is None or where[0].co_filename not in files:
        return None
    code, offset = where
    found = _instructions.describe(code).get(offset)
    if found is None or not found.line:
        return None
    text = found.text or linecache.getline(code.co_filename, found.line).strip()
    return Access(thread, "writes" if written else "reads", text, found.line)
