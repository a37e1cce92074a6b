"""Naming the order in which counts grow.

Owns: `growth` and its result, the thresholds between the orders.
Does not own: counting (`_count`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

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
        effect = "the same steps" if self.order == "constant" else f"{_factor(times)} the steps"
        return f"{_WORDS[self.order]}: {_factor(last / first)} the size takes {effect}"

    def __str__(self) -> str:
        series = " · ".join(f"{size:,} → {count:,}" for size, count in self.counts.items())
        return f"{self.order}: {series}"


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


# -- fitting -----------------------------------------------------------------------------------


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
