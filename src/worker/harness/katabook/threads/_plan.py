"""Who goes on where there is a choice.

Owns: `Plan`: the steps counted, what was asked for at each, and the choices that were left.
Does not own: who could go on, and what a switch takes (`_scheduler`); which plans to try (`_explore`).
"""

from __future__ import annotations

from ._slots import Slot


class Plan:
    """The choices of one run.

    wanted: the name of the thread that is to go on, by the number of the step; where it is silent, the default goes on.
    step: the choice that is due.  choices: for each step after the last one planned, (step, cost in preemptions, names
    of the threads that could have gone on instead).  mismatch: what was wanted and could not be, in a sentence.
    """

    def __init__(self, wanted: dict[int, str]):
        self.step = 0
        self.choices: list[tuple[int, int, tuple[str, ...]]] = []
        self.mismatch: str | None = None
        self._wanted = wanted
        self._last = max(wanted, default=0)

    def choose(self, default: Slot, others: list[Slot], cost: int) -> Slot:
        """The thread that goes on at this step."""
        step = self.step
        if step > self._last:
            self.choices.append((step, cost, tuple([other.name for other in others])))
            return default
        wanted = self._wanted.get(step)
        if wanted is None or wanted == default.name:
            return default
        for other in others:
            if other.name == wanted:
                return other
        self.mismatch = f"{wanted} cannot run at step {step}"
        return default
