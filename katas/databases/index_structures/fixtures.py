"""Orders in which keys arrive, and a hash index to compare with."""

from __future__ import annotations

from typing import Any

from katabook import draw, named
import disk

COUNT = 1_000


def orders(count: int = COUNT) -> dict[str, list[int]]:
    """The same keys, in several orders."""
    keys = [7 * n - 500 for n in range(count)]
    shuffled = keys[:]
    draw.shuffle(shuffled)
    ends = [keys[n // 2] if n % 2 else keys[-1 - n // 2] for n in range(count)]
    return {"ascending": keys, "descending": keys[::-1], "shuffled": shuffled, "from both ends": ends}


def store(capacity: int = 20) -> Any:
    return named(disk.Pages(capacity), "store")


class HashIndex:
    """Pages by the hash of a key, as many as there are buckets; to be compared with."""

    def __init__(self, pages: Any, buckets: int) -> None:
        self._pages, self._buckets = pages, [pages.new() for _ in range(buckets)]

    def insert(self, key: int, value: Any) -> None:
        number = self._buckets[hash(key) % len(self._buckets)]
        self._pages.write(number, [*self._pages.read(number), (key, value)])

    def lookup(self, key: int) -> Any:
        return dict(self._pages.read(self._buckets[hash(key) % len(self._buckets)]))[key]

    def between(self, lo: int, hi: int) -> list[tuple[int, Any]]:
        return sorted(entry for number in self._buckets for entry in self._pages.read(number) if lo <= entry[0] <= hi)
