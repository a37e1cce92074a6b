"""Orders that come in pages, as one iterable."""

from collections.abc import Callable
from typing import Generic, TypeVar

_Row = TypeVar("_Row")


class PagedResult(Generic[_Row]):
    """All rows of all pages: `fetch(n)` returns the rows of page n, from 1, and an empty list after the last."""

    def __init__(self, fetch: Callable[[int], list[_Row]]) -> None:
        self._fetch = fetch

    def __iter__(self) -> "PageIterator[_Row]":
        return PageIterator(self._fetch)


class PageIterator(Generic[_Row]):
    """One walk through the pages."""

    def __init__(self, fetch: Callable[[int], list[_Row]]) -> None:
        self._fetch = fetch
        self._page = 0
        self._rows: list[_Row] = []
        self._position = 0
        self._finished = False

    def __iter__(self) -> "PageIterator[_Row]":
        return self

    def __next__(self) -> _Row:
        if self._position == len(self._rows):
            self._turn_the_page()
        row = self._rows[self._position]
        self._position += 1
        return row

    def _turn_the_page(self) -> None:
        """Fetch the next page, or raise StopIteration if there is none."""
        if self._finished:
            raise StopIteration
        rows = self._fetch(self._page + 1)  # if this raises, nothing has changed
        if not rows:
            self._finished = True
            raise StopIteration
        self._page += 1
        self._rows = rows
        self._position = 0
