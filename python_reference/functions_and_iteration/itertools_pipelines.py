"""Pipelines over a feed of events that does not end."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice, pairwise, zip_longest
from operator import itemgetter
from typing import Any, TypeVar

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


def fair_merge(*streams: Iterable[Any]) -> Iterator[Any]:
    """One item of each stream in turn, until all have ended."""
    missing = object()
    turns = zip_longest(*streams, fillvalue=missing)
    return (item for item in chain.from_iterable(turns) if item is not missing)
