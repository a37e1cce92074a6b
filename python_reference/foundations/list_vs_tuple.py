"""Fares of ferry routes, looked up by route."""

from collections.abc import Hashable, Sequence
from operator import is_
from typing import Any


def freeze(stops: Sequence[Any]) -> tuple[Hashable, ...]:
    """Return the route `stops` as a tuple, with every list in it turned into a tuple as well."""
    frozen = tuple(freeze(item) if isinstance(item, (list, tuple)) else item for item in stops)
    if isinstance(stops, tuple) and all(map(is_, frozen, stops)):
        return stops
    return frozen


class FareTable:
    """What a route costs, in cents."""

    def __init__(self) -> None:
        self._fares: dict[tuple[Hashable, ...], int] = {}

    def set_fare(self, route: Sequence[Any], cents: int) -> None:
        """Set or replace the fare of a route."""
        self._fares[freeze(route)] = cents

    def fare(self, route: Sequence[Any]) -> int:
        """Return the fare of a route, or raise KeyError."""
        return self._fares[freeze(route)]
