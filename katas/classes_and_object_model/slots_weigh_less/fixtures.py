"""Classes to weigh against, and the scales."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from types import MemberDescriptorType
from typing import Any


class SlottedPoint:
    """Two attributes and a place for weak references."""

    __slots__ = ("__weakref__", "x", "y")

    def __init__(self, x: Any, y: Any) -> None:
        self.x, self.y = x, y


class SlottedTick(SlottedPoint):
    """Four attributes and a place for weak references."""

    __slots__ = ("symbol", "volume")

    def __init__(self, x: Any, y: Any, symbol: Any, volume: Any) -> None:
        super().__init__(x, y)
        self.symbol, self.volume = symbol, volume


class HalfSlottedTick(SlottedPoint):
    """Forgets to declare slots."""

    def __init__(self, x: Any, y: Any, symbol: Any, volume: Any) -> None:
        super().__init__(x, y)
        self.symbol, self.volume = symbol, volume


class OrdinaryTick:
    """Declares no slots at all."""

    def __init__(self, x: Any, y: Any, symbol: Any, volume: Any) -> None:
        self.x, self.y, self.symbol, self.volume = x, y, symbol, volume


def places(kind: type) -> int:
    """How many places for attributes a class adds to those of its parents."""
    return sum(isinstance(value, MemberDescriptorType) for value in vars(kind).values())


def weight(kind: Callable[..., Any], arguments: tuple[Any, ...], number: int = 3000) -> int:
    """Bytes that an instance takes, without those of the values in it."""
    kept: list[Any] = [None] * number
    kind(*arguments)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for place in range(number):
        kept[place] = kind(*arguments)
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return round(taken / number)
