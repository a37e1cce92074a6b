"""Who goes on where there is a choice.

Owns: `Plan`: the steps counted, what was asked for at each, and the choices that were left.
Does not own: who could go on, and what a switch takes (`_scheduler`); which plans to try (`_explore`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._slots import Slot

if TYPE_CHECKING:
    from ._results import Schedule


class Plan:
    """The choices of one run.

    schedule: the threads that are to go on; where it is silent, the default goes on.
    step: the choice that is due.  choices: for each step after the last one planned, (step, cost in preemptions, places
    of the threads that could have gone on instead).  mismatch: what was wanted and could not be, in a sentence.
    last: the choice made last: (step, the default, the others, their cost), threads by their place among all.
    """

    def __init__(self, schedule: Schedule):
        wanted = dict(schedule.switches)
        self.step = 0
        self.choices: list[tuple[int, int, tuple[str, ...]]] = []
        self.mismatch: str | None = None
        self.last: tuple[int, int, tuple[int, ...], int] | None = None
        self._wanted = wanted
        self._places = dict(zip(wanted, schedule._places, strict=False))
        self._last = max(wanted, default=0)

    def choose(self, default: Slot, others: list[Slot], cost: int) -> Slot:
        """The thread that goes on at this step."""
        step = self.step
        self.last = (step, default.index, tuple([other.index for other in others]), cost)
        if step > self._last:
            self.choices.append((step, cost, self.last[2]))
            return default
        wanted = self._wanted.get(step)
        if wanted is None or wanted == default.name:
            return default
        for other in others:
            if other.name == wanted:
                return other
        # Threads that the code starts get another name in each run: `Thread-1`, then `Thread-2`.
        place = self._places.get(step)
        if place == default.index:
            return default
        for other in others:
            if other.index == place and not other.given:
                return other
        self.mismatch = f"{wanted} cannot run at step {step}"
        return default
