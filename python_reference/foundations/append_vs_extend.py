"""Rows, tags and batches of a nightly import."""

from collections.abc import Iterable
from typing import TypeVar

_Row = TypeVar("_Row")


def collect(pages: Iterable[Iterable[_Row]], into: list[_Row]) -> None:
    """Add the rows of all pages to `into`."""
    for page in pages:
        into.extend(page)


def add_tags(tags: list[str], new: str | Iterable[str]) -> None:
    """Add one tag, or each of several."""
    if isinstance(new, str):
        tags.append(new)
    else:
        tags.extend(new)


def add_batch(batches: list[list[_Row]], batch: list[_Row]) -> None:
    """Add a copy of `batch` as one element."""
    batches.append(batch.copy())
