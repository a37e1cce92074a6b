"""A nightly report that asks remote services: in the right order, and each question once."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

_T = TypeVar("_T")
_K = TypeVar("_K")


class _Team(Protocol):
    active: bool
    members: list[str]


class _File(Protocol):
    def size(self) -> int: ...


def active_members(teams: Iterable[_Team]) -> list[str]:
    """The names of the members of all active teams, in a list."""
    return [name for team in teams if team.active for name in team.members]


def strong_scores(items: Iterable[_T], score: Callable[[_T], float], threshold: float) -> list[tuple[_T, float]]:
    """`(item, points)` for each item that has at least `threshold` points."""
    return [(item, points) for item in items if (points := score(item)) >= threshold]


def any_over(files: Iterable[_File], limit: int) -> bool:
    """Whether one of the files is larger than `limit`."""
    return any(file.size() > limit for file in files)


def index_by(rows: Iterable[_T], key: Callable[[_T], _K]) -> dict[_K, _T]:
    """Each row under its key; ValueError if two rows have the same key."""
    index: dict[_K, _T] = {}
    for row in rows:
        row_key = key(row)
        if row_key in index:
            raise ValueError(f"two rows have the key {row_key!r}")
        index[row_key] = row
    return index
