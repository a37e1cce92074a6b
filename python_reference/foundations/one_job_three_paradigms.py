"""What the teams of a call centre did, added up in three styles."""

from collections.abc import Mapping
from typing import Any


def _total(totals: Mapping[str, Any], team: str, amount: Any) -> Any:
    """The total of the team once this amount is taken in; a first amount is its own total."""
    return totals[team] + amount if team in totals else amount


def record(totals: dict[str, Any], entry: tuple[str, Any]) -> None:
    """Procedural: change the data that the caller passes in."""
    team, amount = entry
    totals[team] = _total(totals, team, amount)


class Board:
    """Object-oriented: the object keeps the data, and its methods change it."""

    def __init__(self) -> None:
        self._totals: dict[str, Any] = {}

    def record(self, entry: tuple[str, Any]) -> None:
        """Take in one entry."""
        team, amount = entry
        self._totals[team] = _total(self._totals, team, amount)

    def totals(self) -> dict[str, Any]:
        """The totals so far, in a dict that belongs to the caller."""
        return self._totals.copy()


def recorded(totals: Mapping[str, Any], entry: tuple[str, Any]) -> dict[str, Any]:
    """Functional: return new data, and change nothing."""
    team, amount = entry
    return {**totals, team: _total(totals, team, amount)}
