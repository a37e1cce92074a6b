"""A disk, as a database sees it: numbered pages that are read and written as a whole."""

from __future__ import annotations

from typing import Any


class Pages:
    """Numbered pages, each a list of at most `capacity` entries; it counts what is read and written.

    An entry is a plain value (None, a number, a text) or a tuple of plain values.
    """

    def __init__(self, capacity: int = 20) -> None:
        self.capacity = capacity
        self.reads = 0
        self.writes = 0
        self._pages: list[tuple[Any, ...]] = []

    def __len__(self) -> int:
        return len(self._pages)

    def new(self) -> int:
        """The number of a new, empty page."""
        self._pages.append(())
        return len(self._pages) - 1

    def read(self, number: int) -> list[Any]:
        """What is on a page: a list of your own."""
        self.reads += 1
        return list(self._pages[number])

    def write(self, number: int, entries: list[Any]) -> None:
        """Put these entries on a page, in the place of what is there."""
        if len(entries) > self.capacity:
            raise ValueError(f"{len(entries)} entries do not fit on a page of {self.capacity}")
        for entry in entries:
            for value in entry if type(entry) is tuple else (entry,):
                if value is not None and type(value) not in (bool, int, float, str):
                    raise TypeError(f"a page holds plain values and tuples of them, not a {type(value).__name__}")
        self.writes += 1
        self._pages[number] = tuple(entries)
