"""How much work code does, counted in bytecode instructions: growth without a clock.

Owns: counting the instructions that a call executes (`count`, `profile`), and naming the
order in which such counts grow (`growth`, `measure`).
Does not own: work done inside one instruction. `x in some_list`, `sorted(...)` and `a + b` of
two lists are one instruction each, however long they take: count comparisons or copies with
`katabook.counting` where that is the point. Other threads than the calling one are not counted.

The numbers repeat exactly for the same code and input, from the first call to the last, also
when the interpreter has specialised the code. They differ between minor versions, which compile
the same source differently: compare counts of one run with each other, never with a constant.

Facts relied on: "opcode" events of `sys.settrace` (3.11); INSTRUCTION events of
`sys.monitoring` (PEP 669, 3.12 and later, where the former also work but slow down and, with
other threads about, endanger the whole process).
"""

from __future__ import annotations

import math
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

from . import _context

#: The orders that `growth` tells apart, slowest growing first.
ORDERS = ("constant", "logarithmic", "linear", "linearithmic", "quadratic", "worse than quadratic")

_WORDS = {
    "constant": "does not depend on the size",
    "logarithmic": "grows with the logarithm of the size",
    "linear": "grows in proportion to the size",
    "linearithmic": "grows like n log n",
    "quadratic": "grows with the square of the size",
    "worse than quadratic": "grows faster than the square of the size",
}


@dataclass
class Steps:
    """What one call executed.

    total: instructions.  by_function: instructions per qualified name of a function, in the
    order in which the functions were entered.  result: what the call returned (after
    `consume`, the consumer's result).
    """

    total: int = 0
    by_function: dict[str, int] = field(default_factory=dict)
    result: Any = None

    def __str__(self) -> str:
        return f"{self.total:,} steps"


@dataclass(frozen=True)
class Growth:
    """How counts grow with the size.

    order: one of `ORDERS`.  counts: the counts by size, smallest size first.  exponent: the
    slope between the last two sizes in a double logarithmic picture (1.0 = in proportion).
    """

    order: str
    counts: dict[int, int]
    exponent: float

    def at_most(self, order: str) -> bool:
        """Whether the growth is of this order or a better one. ValueError if it is unknown."""
        return ORDERS.index(self.order) <= ORDERS.index(order)

    @property
    def words(self) -> str:
        """The order in a few words, with the factor between the smallest and the largest size."""
        sizes = list(self.counts)
        first, last = sizes[0], sizes[-1]
        times = self.counts[last] / max(1, self.counts[first])
        return f"{_WORDS[self.order]}: {_factor(last / first)} the size takes {_factor(times)} the steps"

    def __str__(self) -> str:
        series = " · ".join(f"{size:,} → {count:,}" for size, count in self.counts.items())
        return f"{self.order}: {series}"


def count(
    f: Callable, *args: Any, consume: bool | Callable[[Any], Any] = False, frames: str = "learner",
    files: Iterable[str] = (), **kwargs: Any,
) -> int:
    """Instructions executed by `f(*args, **kwargs)`; parameters and errors as for `profile`."""
    return profile(f, *args, consume=consume, frames=frames, files=files, **kwargs).total


def profile(
    f: Callable, *args: Any, consume: bool | Callable[[Any], Any] = False, frames: str = "learner",
    files: Iterable[str] = (), **kwargs: Any,
) -> Steps:
    """Count the instructions that `f(*args, **kwargs)` executes.

    consume: True also runs what is returned to its end: a generator or another iterator is
        exhausted, a coroutine or an async generator is driven (one that waits for an event
        loop needs `consume=asyncio.run`); or a function that is given the returned value.
    frames: "learner" counts the learner's file only, "all" every Python frame but this
        package's.  files: further `co_filename`s that count as the learner's.

    What the call raises is passed on. Calls cannot be nested: RuntimeError.
    """
    if frames not in ("learner", "all"):
        raise ValueError(f'frames={frames!r}: expected "learner" or "all"')
    wanted = None if frames == "all" else frozenset({_context.submission_file, *files} - {""})
    tally = _Tally(wanted)
    with _alone(), tally.running():
        result = f(*args, **kwargs)
        if consume:
            result = _drive(result) if consume is True else consume(result)
    return Steps(sum(tally.counts.values()), tally.by_name(), result)


def measure(
    f: Callable, make_args: Callable[[int], Any], sizes: Iterable[int] = (10, 100, 1000), **options: Any
) -> Growth:
    """Count `f(*make_args(n))` for each size n and name the growth.

    make_args: gives a tuple of arguments, or one argument if it is not a tuple; it runs
    uncounted.  options: `consume`, `frames` and `files`, as for `profile`.
    """
    counts = {}
    for size in sizes:
        args = make_args(size)
        counts[size] = count(f, *(args if isinstance(args, tuple) else (args,)), **options)
    return growth(counts)


def growth(counts: Mapping[int, int]) -> Growth:
    """Name the order in which counts grow, from {size: count}.

    A steep slope between the two largest sizes decides at once (over 1.5: quadratic, over 2.25:
    worse). Otherwise each order is fitted as `fixed + factor * order(size)`, by relative errors,
    and the simplest one wins unless another fits clearly better. Give three sizes or more that
    span a factor of ten or more; with sizes close together, linear and n log n look alike.
    Raises ValueError for fewer than three sizes or a size below 1.
    """
    ordered = {size: counts[size] for size in sorted(counts)}
    if len(ordered) < 3 or min(ordered) < 1:
        raise ValueError("growth needs counts for three sizes or more, all of them at least 1")
    return Growth(_order_of(ordered), ordered, _exponent(ordered))


# -- counting ---------------------------------------------------------------------------------------


class _Tally:
    """Instructions per code object, while `running`."""

    def __init__(self, files: frozenset[str] | None):
        self._files = files
        self.counts: dict[int, int] = {}
        # Kept so that no id is given to another code object meanwhile.
        self._codes: dict[int, CodeType] = {}
        self._ident = threading.get_ident()

    def by_name(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for key, number in self.counts.items():
            name = self._codes[key].co_qualname
            found[name] = found.get(name, 0) + number
        return found

    def running(self) -> Any:
        return self._monitored() if hasattr(sys, "monitoring") else self._traced()

    def _wants(self, code: CodeType) -> bool:
        if self._files is not None:
            return code.co_filename in self._files
        return code.co_filename != __file__

    def _begin(self, code: CodeType) -> int:
        key = id(code)
        if key not in self._codes:
            self._codes[key] = code
            self.counts[key] = 0
        return key

    @contextmanager
    def _traced(self) -> Iterator[None]:
        counts = self.counts

        def local_for(key: int) -> Callable:
            def local(frame: FrameType, event: str, arg: object) -> Callable:
                if event == "opcode":
                    counts[key] += 1
                return local

            return local

        locals_by_key: dict[int, Callable] = {}

        def enter(frame: FrameType, event: str, arg: object) -> Callable | None:
            if not self._wants(frame.f_code):
                return None
            key = self._begin(frame.f_code)
            frame.f_trace_lines = False
            frame.f_trace_opcodes = True
            if key not in locals_by_key:
                locals_by_key[key] = local_for(key)
            return locals_by_key[key]

        before = sys.gettrace()
        sys.settrace(enter)
        try:
            yield
        finally:
            sys.settrace(before)

    @contextmanager
    def _monitored(self) -> Iterator[None]:
        monitoring = sys.monitoring
        events = monitoring.events
        tool = _free_tool()
        monitoring.use_tool_id(tool, "katabook.steps")
        counts, ident = self.counts, self._ident

        def on_entry(code: CodeType, offset: int) -> object:
            if self._wants(code) and id(code) not in counts:
                self._begin(code)
                monitoring.set_local_events(tool, code, events.INSTRUCTION)
            return monitoring.DISABLE

        def on_instruction(code: CodeType, offset: int) -> None:
            if threading.get_ident() == ident:
                counts[id(code)] += 1

        monitoring.register_callback(tool, events.PY_START, on_entry)
        monitoring.register_callback(tool, events.PY_RESUME, on_entry)
        monitoring.register_callback(tool, events.INSTRUCTION, on_instruction)
        monitoring.set_events(tool, events.PY_START | events.PY_RESUME)
        # A place that was disabled for this tool id in an earlier count would stay so.
        monitoring.restart_events()
        try:
            yield
        finally:
            monitoring.set_events(tool, 0)
            for code in self._codes.values():
                monitoring.set_local_events(tool, code, 0)
            for event in (events.PY_START, events.PY_RESUME, events.INSTRUCTION):
                monitoring.register_callback(tool, event, None)
            monitoring.free_tool_id(tool)


def _free_tool() -> int:
    for tool in (3, 4, 1, 0):
        if sys.monitoring.get_tool(tool) is None:
            return tool
    raise RuntimeError("no sys.monitoring tool id is free")


_counting = False


@contextmanager
def _alone() -> Iterator[None]:
    global _counting
    if _counting:
        raise RuntimeError("steps are being counted already")
    _counting = True
    try:
        yield
    finally:
        _counting = False


# -- running to the end -------------------------------------------------------------------------------


def _drive(result: Any) -> Any:
    """Run a returned generator, iterator, coroutine or async generator to its end."""
    if hasattr(result, "__anext__"):
        return _drive_async_iterator(result)
    if hasattr(result, "__await__"):
        return _drive_awaitable(result.__await__())
    if hasattr(result, "__next__"):
        for _ in result:
            pass
    return result


def _drive_awaitable(steps: Any) -> Any:
    try:
        while True:
            if next(steps) is not None:
                raise RuntimeError("the coroutine waits for an event loop: use consume=asyncio.run")
    except StopIteration as end:
        return end.value
    finally:
        close = getattr(steps, "close", None)
        if close is not None:
            close()


def _drive_async_iterator(result: Any) -> Any:
    while True:
        try:
            _drive_awaitable(result.__anext__().__await__())
        except StopAsyncIteration:
            return result


# -- growth -------------------------------------------------------------------------------------------


_SHAPES: dict[str, Callable[[float], float]] = {
    "logarithmic": lambda n: math.log2(n + 1),
    "linear": lambda n: n,
    "linearithmic": lambda n: n * math.log2(n + 1),
    "quadratic": lambda n: n * n,
}

# Counts this close together are one number: a branch taken now and then is no growth.
_FLAT = 1.1
# A more complex order must fit this many times better to be believed, ...
_CLEARLY = 3.0
# ... and a fit this good (relative error) is not improved upon.
_EXACT = 0.002
# Slopes at the largest sizes that decide alone, so that neither random input nor a large
# linear part leads the fits astray: n log n has at most 1.45 where n is at least 10.
_STEEP, _STEEPER = 1.5, 2.25


def _order_of(counts: dict[int, int]) -> str:
    values = list(counts.values())
    if max(values) <= max(1, min(values)) * _FLAT:
        return "constant"
    slope = _exponent(counts)
    if slope > _STEEP:
        return "quadratic" if slope <= _STEEPER else "worse than quadratic"
    best, error = "", math.inf
    for order, shape in _SHAPES.items():
        found = _misfit(counts, shape)
        if not best or (error > _EXACT and found * _CLEARLY < error):
            best, error = order, found
    return best


def _misfit(counts: dict[int, int], shape: Callable[[float], float]) -> float:
    """The relative error (root mean square) of the best `a + b * shape(n)` with a >= 0, b > 0."""
    points = [(shape(n), max(1.0, float(y))) for n, y in counts.items()]
    a, b = _fit(points)
    if a < 0:
        a, b = 0.0, _fit_through_zero(points)
    if b <= 0:
        return 1e6
    return math.sqrt(sum(((a + b * x) / y - 1) ** 2 for x, y in points) / len(points))


def _fit(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Least squares with weight 1/y², so that each count matters by its relative error."""
    scale = max(x for x, _ in points)
    w = [1 / (y * y) for _, y in points]
    xs = [x / scale for x, _ in points]
    ys = [y for _, y in points]
    total = sum(w)
    mean_x = sum(wi * x for wi, x in zip(w, xs)) / total
    mean_y = sum(wi * y for wi, y in zip(w, ys)) / total
    spread = sum(wi * (x - mean_x) ** 2 for wi, x in zip(w, xs))
    if spread == 0:
        return mean_y, 0.0
    slope = sum(wi * (x - mean_x) * (y - mean_y) for wi, x, y in zip(w, xs, ys)) / spread
    return mean_y - slope * mean_x, slope / scale


def _fit_through_zero(points: list[tuple[float, float]]) -> float:
    return sum(x / y for x, y in points) / sum((x / y) ** 2 for x, y in points)


def _exponent(counts: dict[int, int]) -> float:
    (n1, y1), (n2, y2) = list(counts.items())[-2:]
    return round(math.log(max(1, y2) / max(1, y1)) / math.log(n2 / n1), 3)


def _factor(ratio: float) -> str:
    number = f"{ratio:,.1f}" if ratio < 10 and abs(ratio - round(ratio)) >= 0.05 else f"{ratio:,.0f}"
    return f"{number} times"
