"""Where the time of a program goes, and what it is worth to go after it."""

import cProfile
import math
import pstats
from collections.abc import Callable, Iterable
from typing import Any

_Row = tuple[str, int, float, float]


def profile(fn: Callable[[], object], timer: Callable[[], float]) -> tuple[object, list[_Row]]:
    """Call `fn` under the profiler; return its result and a row (name, calls, own, total) per Python function."""
    result, profiler = _profiled(fn, timer)
    return result, [(name, calls, own, total) for (_, _, name), (_, calls, own, total, _) in _stats(profiler).items()]


def culprit(rows: Iterable[_Row]) -> str:
    """Return the name of the function with the largest own time."""
    return max(rows, key=lambda row: row[2])[0]


def worth_fixing(rows: Iterable[_Row], name: str) -> float:
    """Return how many times as fast the program would be if the function took no time of its own."""
    own = {row[0]: row[2] for row in rows}
    total = sum(own.values())
    rest = total - own.get(name, 0.0)
    if rest == total:
        return 1.0
    return total / rest if rest else math.inf


def callers(fn: Callable[[], object], timer: Callable[[], float], name: str) -> dict[str, tuple[int, float]]:
    """The extra mile: who calls the function of that name, how often, and how long these calls take."""
    _, profiler = _profiled(fn, timer)
    for (_, _, called), (_, _, _, _, by) in _stats(profiler).items():
        if called == name:
            return {caller: (calls, total) for (_, _, caller), (calls, _, _, total) in by.items()}
    return {}


def _profiled(fn: Callable[[], object], timer: Callable[[], float]) -> tuple[object, cProfile.Profile]:
    """Call `fn` under a profiler; return its result and the profiler, which is off again."""
    profiler = cProfile.Profile(timer)
    profiler.enable(builtins=False)  # said here: since 3.14, `enable` and `runcall` forget what `Profile()` was told
    try:
        return fn(), profiler
    finally:
        profiler.disable()


def _stats(profiler: cProfile.Profile) -> dict[tuple[str, int, str], Any]:
    """What the profiler has seen: per function the calls, the own and the total time, and the same per caller."""
    stats: dict[tuple[str, int, str], Any] = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    return stats
