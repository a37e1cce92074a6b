"""Three generators: records of a source, batches of anything, the names in a tree."""

from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

_T = TypeVar("_T")


def records(open_source: Callable[[], Any]) -> Generator[tuple[str, int], None, None]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    with open_source() as lines:
        for line in lines:
            if line.strip():
                account, cents = line.split(",")
                yield account, int(cents)


def batches(iterable: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Lists of `size` items, the last one perhaps shorter. ValueError at once for a size below one."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return _batches(iterable, size)


def _batches(iterable: Iterable[_T], size: int) -> Iterator[list[_T]]:
    iterator = iter(iterable)
    while batch := list(islice(iterator, size)):
        yield batch


def walk(node: Any) -> Generator[str, None, int]:
    """The names of a node and of all below it, parents first; returns how many there are."""
    yield node.name
    total = 1
    for child in node.children():
        total += yield from walk(child)
    return total
