"""Observes memory: bytes held while code runs, objects that outlive it, and who holds them.

Owns: bytes counted by tracemalloc, the growth of such numbers in words, a journal of the
deaths of single objects, the state of the cycle collector, and descriptions of referrers.
Does not own: files, sockets and threads left open (`resources`), or any verdict.

Bytes are those that Python's allocators handed out (docs: "tracemalloc"): the same run
gives nearly the same number on every machine, but minor versions lay out objects
differently, so compare bytes only within one run. Memory that a C library takes from
malloc by itself is not counted.
"""

from __future__ import annotations

import gc
import math
import sys
import weakref
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType, FunctionType, GeneratorType
from typing import Any

from katabook._running import context as _context
from katabook._running.context import Place

# --- bytes ----------------------------------------------------------------------------------


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

    global _measuring
    if _measuring:
        raise RuntimeError("memory measurements cannot be nested")
    gc.collect()
    started = not tracemalloc.is_tracing()
    _measuring = True
    try:
        if started:
            tracemalloc.start()
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        result = function(*args, **kwargs)
        if consume is not None:
            result = consume(result)
        peak = tracemalloc.get_traced_memory()[1]
        gc.collect()
        after = tracemalloc.get_traced_memory()[0]
    finally:
        _measuring = False
        if started:
            tracemalloc.stop()
    return Usage(max(0, peak - before), max(0, after - before), result)


def peak(
    function: Callable[..., Any],
    *args: Any,
    consume: Callable[[Any], Any] | None = None,
    **kwargs: Any,
) -> int:
    """The most bytes that were allocated at one moment of a call; see `measure`."""
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


@dataclass(frozen=True)
class Growth:
    """How bytes grow with the size of the input.

    order: "flat", "slower than linear", "linear", "quadratic" or "steeper than quadratic".
    exponent: k of the best fitting a + b·n^k (0.0 when flat).  points: {n: bytes}.
    """

    order: str
    exponent: float
    points: dict[int, int]

    def __str__(self) -> str:
        shown = " · ".join(f"{n:,} → {human(size)}" for n, size in self.points.items())
        return f"{self.order}: {shown}"


def growth(points: Mapping[int, int], *, slack: int = 4096) -> Growth:
    """Classifies {size of input: bytes}; at least two sizes, best ten times apart.

    Flat means that the largest value exceeds the smallest by no more than `slack` bytes
    and a tenth. "linear" includes n·log n, which over-allocating containers cannot be
    told apart from. Raises ValueError for fewer than two sizes or a size below one.
    """
    ordered = {n: points[n] for n in sorted(points)}
    if len(ordered) < 2 or min(ordered) < 1:
        raise ValueError("growth needs at least two sizes, each at least one")
    smallest, largest = min(ordered.values()), max(ordered.values())
    if largest - smallest <= slack + smallest / 10:
        return Growth("flat", 0.0, ordered)
    exponent = _exponent(list(ordered), [float(size) for size in ordered.values()])
    for order, below in _ORDERS:
        if exponent < below:
            return Growth(order, exponent, ordered)
    return Growth("steeper than quadratic", exponent, ordered)


_measuring = False
_ORDERS = (("slower than linear", 0.7), ("linear", 1.4), ("quadratic", 2.4))


def _exponent(sizes: list[int], values: list[float]) -> float:
    """k for which every stretch between two sizes has the same b in a + b·n^k.

    Differences cancel the constant a, which hides the growth of small inputs. Two points
    cannot tell a from b, so a is taken to be nothing there.
    """
    if len(sizes) == 2:
        ratio = max(values[1], 1.0) / max(values[0], 1.0)
        return round(max(0.0, math.log(ratio) / math.log(sizes[1] / sizes[0])), 2)
    if values[-1] <= values[0]:
        return 0.0

    def unevenness(k: float) -> float:
        slopes = [
            max(values[i + 1] - values[i], 1.0) / (sizes[i + 1] ** k - sizes[i] ** k)
            for i in range(len(sizes) - 1)
        ]
        return math.log(max(slopes) / min(slopes))

    return min((step / 20 for step in range(2, 81)), key=unevenness)


# --- the life of objects -----------------------------------------------------------------


@dataclass(frozen=True)
class Death:
    """The end of one watched object.

    name: what it was called when watching began.  after: the last mark before it died
    ("" if none).  place: the learner's line that was running, None if none was.
    """

    name: str
    after: str
    place: Place | None

    def __str__(self) -> str:
        where = f" at {self.place}" if self.place else ""
        when = f" after {self.after!r}" if self.after else ""
        return f"{self.name} died{when}{where}"


class Deaths:
    """A journal of when objects die, kept by weak references.

    An object that reference counting frees is in the journal before the next statement
    runs (docs: "weakref", callbacks), with or without the collector; combine with
    `no_gc()` to prove that counting alone sufficed. `watch` keeps nothing alive.
    """

    def __init__(self) -> None:
        #: Deaths, in order.
        self.deaths: list[Death] = []
        self._lines: list[str] = []
        self._mark = ""
        self._watched: dict[str, weakref.ref[Any]] = {}

    def watch(self, thing: Any, name: str = "") -> None:
        """Watches an object under a name (default: its type and a number).

        Raises TypeError if its type allows no weak references (int, str, tuple, list,
        dict, classes with __slots__ but no __weakref__), ValueError for a name in use.
        """
        name = name or f"{type(thing).__name__} {len(self._watched) + 1}"
        if name in self._watched:
            raise ValueError(f"{name!r} is being watched already")
        self._watched[name] = weakref.ref(thing, lambda _: self._died(name))

    def mark(self, label: str) -> None:
        """Notes a moment, so that the journal shows what died before and after it."""
        self._mark = label
        self._lines.append(f"-- {label}")

    def dead(self, name: str) -> bool:
        """Whether the object of that name has died; KeyError if none was watched."""
        return self._watched[name]() is None

    @property
    def alive(self) -> list[str]:
        """Names of the watched objects that still live, in the order of watching."""
        return [name for name, ref in self._watched.items() if ref() is not None]

    @property
    def journal(self) -> list[str]:
        """Marks ("-- label") and deaths (a line each), in the order in which they came."""
        return list(self._lines)

    def __str__(self) -> str:
        living = ", ".join(self.alive) or "nothing"
        return "\n".join([*self._lines, f"still alive: {living}"])

    def _died(self, name: str) -> None:
        death = Death(name, self._mark, _context.learner_place(sys._getframe(1)))
        self.deaths.append(death)
        place = f" at {death.place}" if death.place else ""
        self._lines.append(f"{name} died{place}"[:76])


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


def alive(*types: type, collect: bool = True) -> dict[str, int]:
    """How many instances of each type (subclasses not counted) live after a collection.

    Returns {type name: count}. Counts what the collector tracks: not int, str or float,
    nor objects that were frozen by gc.freeze before.
    """
    if collect:
        gc.collect()
    counts = {id(kind): 0 for kind in types}
    for thing in gc.get_objects():
        if id(type(thing)) in counts:
            counts[id(type(thing))] += 1
    return {kind.__name__: counts[id(kind)] for kind in types}


def left_alive(function: Callable[..., Any], *args: Any, **kwargs: Any) -> dict[str, int]:
    """Objects, by type, that a call created and that outlive it, its result thrown away.

    Returns {type name: count}, most first, after a collection; only types that the
    collector tracks (see `alive`). Raises what the function raises.
    """
    gc.collect()
    # Holding the old objects keeps their ids from being given to new ones.
    before = gc.get_objects()
    known = {id(thing) for thing in before}
    known.update((id(before), id(known)))
    function(*args, **kwargs)
    gc.collect()
    after = gc.get_objects()  # before anything else of ours comes into being
    new = [thing for thing in after if id(thing) not in known and not _is_own(thing)]
    return dict(Counter(type(thing).__name__ for thing in new).most_common())


def _is_own(thing: Any) -> bool:
    """Whether an object belongs to this module's machinery."""
    if type(thing) is FrameType:
        return thing.f_code.co_filename == __file__
    if type(thing) is FunctionType:
        return thing.__code__.co_filename == __file__
    return type(thing) is GeneratorType and thing.gi_code.co_filename == __file__


# --- referrers -------------------------------------------------------------------------------


def who_holds(thing: Any, *, limit: int = 10) -> list[str]:
    """Short descriptions of what refers to an object, sorted.

    For example "attribute `cache` of Hub", "element 0 of a list (global `LOG` of module
    shop)", "local `rows` of report (line 12)", "variable `owner` that on_click closes
    over". Variables of the caller and of the harness are left out; references held by
    C code cannot be seen. Nothing of the objects involved is called.
    """
    from katabook._referrers import described_holders

    return described_holders(thing, sys._getframe(1))[:limit]
