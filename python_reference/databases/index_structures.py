"""A B-tree on pages: an index that stays flat, whatever the order in which its keys arrive."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any, Protocol


class _Store(Protocol):
    capacity: int

    def new(self) -> int: ...
    def read(self, number: int) -> list[Any]: ...
    def write(self, number: int, entries: list[Any]) -> None: ...


_key = itemgetter(0)


class BTree:
    """Keys with their values, in order.

    The first entry of a page says what it is. On a leaf, pairs (key, value) follow; on an inner page, pairs
    (separator, child): the keys of that child are not below the separator. The first separator is never looked at.
    """

    def __init__(self, store: _Store, root: int | None = None) -> None:
        self._store = store
        if root is None:
            root = store.new()
            store.write(root, ["leaf"])
        self.root = root

    @classmethod
    def loaded(cls, store: _Store, pairs: Iterable[tuple[Any, Any]]) -> "BTree":
        """A tree of pairs that come in ascending order of their keys, on full pages."""
        level, kind = list(pairs), "leaf"
        if not level:
            return cls(store)
        size = store.capacity - 1
        while True:
            above = []
            for start in range(0, len(level), size):
                part = level[start : start + size]
                number = store.new()
                store.write(number, [kind, *part])
                above.append((part[0][0], number))
            if len(above) == 1:
                return cls(store, above[0][1])
            level, kind = above, "inner"

    def insert(self, key: Any, value: Any) -> None:
        """Enter a key; one that is there gets the new value."""
        split = self._insert(self.root, key, value)
        if split is not None:
            root = self._store.new()
            self._store.write(root, ["inner", (None, self.root), split])
            self.root = root

    def lookup(self, key: Any) -> Any:
        """The value of a key; KeyError if it is not there."""
        kind, *entries = self._store.read(self.root)
        while kind == "inner":
            kind, *entries = self._store.read(entries[_child(entries, key)][1])
        at = bisect_left(entries, key, key=_key)
        if at == len(entries) or entries[at][0] != key:
            raise KeyError(key)
        return entries[at][1]

    def between(self, lo: Any, hi: Any) -> Iterator[tuple[Any, Any]]:
        """The pairs with lo <= key <= hi, in ascending order."""
        yield from self._between(self.root, lo, hi)

    def _between(self, number: int, lo: Any, hi: Any) -> Iterator[tuple[Any, Any]]:
        kind, *entries = self._store.read(number)
        if kind == "leaf":
            yield from entries[bisect_left(entries, lo, key=_key) : bisect_right(entries, hi, key=_key)]
        else:
            for _, child in entries[_child(entries, lo) : _child(entries, hi) + 1]:
                yield from self._between(child, lo, hi)

    def _insert(self, number: int, key: Any, value: Any) -> tuple[Any, int] | None:
        """Enter a key below a page; if the page had to be split: the separator, and the page on its right."""
        kind, *entries = self._store.read(number)
        if kind == "inner":
            at = _child(entries, key)
            split = self._insert(entries[at][1], key, value)
            if split is None:
                return None
            entries.insert(at + 1, split)
        else:
            at = bisect_left(entries, key, key=_key)
            same = at < len(entries) and entries[at][0] == key
            entries[at : at + same] = [(key, value)]
        if len(entries) < self._store.capacity:
            self._store.write(number, [kind, *entries])
            return None
        middle = len(entries) // 2
        right = self._store.new()
        self._store.write(number, [kind, *entries[:middle]])
        self._store.write(right, [kind, *entries[middle:]])
        return entries[middle][0], right


def _child(entries: list[tuple[Any, int]], key: Any) -> int:
    """The place of the child below which a key belongs."""
    return bisect_right(entries, key, lo=1, key=_key) - 1
