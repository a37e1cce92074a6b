"""The bytes that a call takes.

Owns: measuring them with tracemalloc (https://docs.python.org/3/library/tracemalloc.html), and showing them.
Does not own: how they grow with the input (`_growth`).
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Usage:
    """Bytes that one call took, above what was allocated when it began.

    peak: the most at any moment of the call (and of `consume`).  retained: what is still
    allocated after a collection, while the result is alive.  result: what the call
    returned; for a call with `consume`, what `consume` returned.
    """

    peak: int
    retained: int
    result: Any = field(repr=False, compare=False)

    def __str__(self) -> str:
        return f"peak {human(self.peak)}, retained {human(self.retained)}"


def measure(
    function: Callable[..., Any],
    *args: Any,
    consume: Callable[[Any], Any] | None = None,
    **kwargs: Any,
) -> Usage:
    """Calls `function(*args, **kwargs)` and weighs it.

    consume: called with the result while the peak is still being watched, for results
    that do their work later: `consume=memory.exhaust` drains an iterator.
    The first call of a function also pays for imports and caches; call it once before
    with little input where a few KiB matter. Raises what the function raises, and
    RuntimeError when measurements are nested (an inner one would erase the outer peak).
    """
    import tracemalloc  # here, because it pulls in pickle

    with _tracing():
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        result = function(*args, **kwargs)
        if consume is not None:
            result = consume(result)
        peak = tracemalloc.get_traced_memory()[1]
        gc.collect()
        after = tracemalloc.get_traced_memory()[0]
    return Usage(max(0, peak - before), max(0, after - before), result)


_measuring = False


@contextmanager
def _tracing() -> Iterator[None]:
    """Everything that is allocated inside is counted; RuntimeError if somebody counts already."""
    import tracemalloc

    global _measuring
    if _measuring:
        raise RuntimeError("memory measurements cannot be nested")
    gc.collect()
    started = not tracemalloc.is_tracing()
    _measuring = True
    try:
        if started:
            tracemalloc.start()
        yield
    finally:
        _measuring = False
        if started:
            tracemalloc.stop()


def peak(
    function: Callable[..., Any],
    *args: Any,
    consume: Callable[[Any], Any] | None = None,
    **kwargs: Any,
) -> int:
    """The most bytes that were allocated at one moment of a call, above those before it; see `measure`."""
    return measure(function, *args, consume=consume, **kwargs).peak


def retained(function: Callable[..., Any], *args: Any, **kwargs: Any) -> int:
    """The bytes still allocated after a call and a collection, its result included.

    See `measure`; what the call stored elsewhere (a cache, a module) counts as well.
    """
    return measure(function, *args, **kwargs).retained


def exhaust(iterable: Iterable[Any]) -> None:
    """Takes everything from an iterable and keeps nothing."""
    deque(iterable, maxlen=0)


def human(count: float) -> str:
    """A number of bytes for people: 512 → "512 B", 1536 → "1.5 KiB"."""
    size, unit = float(count), "B"
    for larger in ("KiB", "MiB", "GiB", "TiB"):
        if abs(size) < 1024:
            break
        size, unit = size / 1024, larger
    if unit == "B" or abs(size) >= 100:
        return f"{size:.0f} {unit}"
    return f"{size:.1f} {unit}"
