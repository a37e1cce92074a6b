"""Pipelines over a feed of events that does not end."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby, islice, pairwise
from operator import itemgetter
from typing import TypeVar

_User = TypeVar("_User")
_T = TypeVar("_T")


def sessions(events: Iterable[tuple[_User, _T]]) -> Iterator[tuple[_User, list[_T]]]:
    """`(user, items)` for each run of events of one user."""
    for user, run in groupby(events, key=itemgetter(0)):
        yield user, [item for _, item in run]  # the run reads from the stream, so it is used up here


def first_page(stream: Iterator[_T], skip: int, size: int) -> list[_T]:
    """`size` items of the stream, after the first `skip`."""
    return list(islice(stream, skip, skip + size))


def deltas(values: Iterable[int]) -> Iterator[int]:
    """The differences between neighbours."""
    return (later - earlier for earlier, later in pairwise(values))


def fair_merge(*streams: Iterable[_T]) -> Iterator[_T]:
    """One item of each stream in turn, until all have ended."""
    turns = deque(map(iter, streams))
    while turns:
        stream = turns.popleft()
        for item in islice(stream, 1):  # nothing, if the stream has ended
            yield item
            turns.append(stream)
