"""The cycle collector, switched off and watched.

Owns: `no_gc`, and what became of the collector meanwhile. Does not own: what it would have freed (`_living`).
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from katabook import _context
from katabook._context import Place


class Collector:
    """What happened to the cycle collector inside `no_gc()`.

    collections: a place for every collection that ran, the learner's line that asked for
    it (None if no learner's line was running).  switched_on: whether the collector was
    found enabled again at the end.
    """

    def __init__(self) -> None:
        self.collections: list[Place | None] = []
        self.switched_on = False

    @property
    def untouched(self) -> bool:
        """Whether nobody collected and nobody switched the collector on."""
        return not self.collections and not self.switched_on

    def __str__(self) -> str:
        if self.untouched:
            return "the collector was not touched"
        lines = ", ".join(str(place or "not by the solution") for place in self.collections)
        parts = [f"gc.collect ran {len(self.collections)}x: {lines}"] if lines else []
        if self.switched_on:
            parts.append("gc was switched on again")
        return "; ".join(parts)


@contextmanager
def no_gc() -> Iterator[Collector]:
    """Switches the cycle collector off inside the block, so that only counting frees.

    Every collection that runs all the same is recorded through gc.callbacks, which also
    sees `from gc import collect`. The collector's former state comes back at the end.
    A collection at the start keeps old garbage from being taken for new. May be nested.
    """
    watch = Collector()

    def collected(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            watch.collections.append(_context.learner_place(sys._getframe(1)))

    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    gc.callbacks.append(collected)
    try:
        yield watch
    finally:
        watch.switched_on = gc.isenabled()
        if collected in gc.callbacks:  # the code under observation may have cleared it
            gc.callbacks.remove(collected)
        (gc.enable if was_enabled else gc.disable)()
