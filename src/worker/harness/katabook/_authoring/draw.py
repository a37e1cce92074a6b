"""Inputs that no submission can know beforehand: `from katabook import draw`.

Owns: one generator of random numbers per check, begun from the run's seed and the check's name. It is not the
one that `random.random()` uses: what a submission does to that has no effect on a check.
Does not own: where the seed comes from (the engine; `kata check --seed` sets it).
"""

from __future__ import annotations

import random
from _random import Random as _Native  # a class of C, which nobody can change
from typing import Any

from . import record


class Draw(random.Random):
    """A `random.Random` that tells the engine when it is first used, so that a report can name the seed."""

    _told = False

    def random(self) -> float:
        self._tell()
        return _Native.random(self)

    def getrandbits(self, k: int, /) -> int:
        self._tell()
        return _Native.getrandbits(self, k)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            record._send({"event": "drew"})


#: What checks draw from. Begun anew by the runner for each check.
draw = Draw(0)


def begin(seed: Any, check: str) -> None:
    """Begin again from `seed`, in a way of its own for each check."""
    draw.seed(f"{seed}/{check}", version=2)
