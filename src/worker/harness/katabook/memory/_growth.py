"""How bytes grow with the size of the input.

Owns: fitting a power of the size to what was measured, and its name. Does not own: measuring (`_bytes`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from ._bytes import human

_ORDERS = (("slower than linear", 0.7), ("linear", 1.4), ("quadratic", 2.4))


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
