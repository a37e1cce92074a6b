"""Observes memory: bytes held while code runs, objects that outlive it, and who holds them.

    peaks = {n: memory.peak(solution.totals, lines(n), consume=memory.exhaust) for n in (1_000, 10_000)}
    expect(memory.growth(peaks).order).named("growth of the peak").equals("flat")

Owns: bytes counted by tracemalloc, the growth of such numbers in words, a journal of the
deaths of single objects, the state of the cycle collector, and descriptions of referrers.
Does not own: files, sockets and threads left open (`resources`), or any verdict.

Bytes are those that Python's allocators handed out (docs: "tracemalloc"): the same run
gives nearly the same number on every machine, but minor versions lay out objects
differently, so compare bytes only within one run. Memory that a C library takes from
malloc by itself is not counted.
"""

from ._bytes import Usage, exhaust, human, measure, peak, retained
from ._collector import Collector, no_gc
from ._deaths import Death, Deaths
from ._growth import Growth, growth
from ._living import alive, left_alive, who_holds

__all__ = [
    "Collector", "Death", "Deaths", "Growth", "Usage", "alive", "exhaust", "growth", "human", "left_alive", "measure",
    "no_gc", "peak", "retained", "who_holds",
]

# Told by where they are imported from, whichever file they are in.
for _class in (Collector, Death, Deaths, Growth, Usage):
    _class.__module__ = __name__
