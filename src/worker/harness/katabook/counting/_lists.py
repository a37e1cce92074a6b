"""A list that counts.

Owns: `CountedList`, one class because a list has one set of methods, each of which has to count.
Does not own: the values in it (`_values`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, SupportsIndex

from ._tally import Tally


class CountedList(list):
    """A list that counts, in `tally`: "read" and "write" of items, "append", "insert",
    "delete" (pop included), "extend", "slice", "search" (in, index, count, remove: each item
    looked at is a read), "sort", "concatenate" (+ and *: a new list, every item read), "copy",
    "deepcopy", "pickle" (all copies, slices too, are plain lists)
    and "move": how many items had to shift for an insert or a delete before the end.

    Not seen are C functions that reach into lists directly: heapq, and a sort's inner moves.
    """

    def __init__(self, items: Iterable[Any] = (), tally: Tally | None = None) -> None:
        super().__init__(items)
        self.tally = Tally() if tally is None else tally

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            found = super().__getitem__(index)
            self._count("slice", read=len(found))
            return found
        self._count(read=1)
        return super().__getitem__(index)

    def __setitem__(self, index: Any, value: Any) -> None:
        if not isinstance(index, slice):
            self._count(write=1)
            super().__setitem__(index, value)
            return
        given, before, end = list(value), len(self), index.indices(len(self))[1]
        super().__setitem__(index, given)
        self._count("slice", write=len(given), move=0 if len(self) == before else max(before - end, 0))

    def __delitem__(self, index: Any) -> None:
        before = len(self)
        if isinstance(index, slice):
            gone = sorted(range(*index.indices(before)))
            first = gone[0] if gone else before
            super().__delitem__(index)
            self._count(delete=len(gone), move=before - first - len(gone))
        else:
            super().__delitem__(index)
            self._count(delete=1, move=before - 1 - _position(index, before))

    def __iter__(self) -> Iterator[Any]:
        position = 0
        while position < len(self):  # the list may change under way, as with a plain one
            self._count(read=1)
            yield super().__getitem__(position)
            position += 1

    def __reversed__(self) -> Iterator[Any]:
        for position in range(len(self) - 1, -1, -1):
            if position < len(self):
                self._count(read=1)
                yield super().__getitem__(position)

    def __contains__(self, value: Any) -> bool:
        self._count("search")
        return any(item is value or item == value for item in self)

    def index(self, value: Any, start: int = 0, stop: int = 9_223_372_036_854_775_807, /) -> int:
        self._count("search")
        for position in range(*slice(start, stop).indices(len(self))):
            self._count(read=1)
            item = super().__getitem__(position)
            if item is value or item == value:
                return position
        raise ValueError(f"{value!r} is not in list")

    def count(self, value: Any) -> int:
        self._count("search")
        return sum(1 for item in self if item is value or item == value)

    def append(self, value: Any) -> None:
        self._count("append")
        super().append(value)

    def insert(self, index: SupportsIndex, value: Any) -> None:
        self._count("insert", move=len(self) - slice(index, None).indices(len(self))[0])
        super().insert(index, value)

    def pop(self, index: SupportsIndex = -1) -> Any:
        before = len(self)
        value = super().pop(index)
        self._count(delete=1, move=before - 1 - _position(index, before))
        return value

    def remove(self, value: Any) -> None:
        try:
            position = self.index(value)
        except ValueError:
            raise ValueError("list.remove(x): x not in list") from None
        del self[position]

    def extend(self, values: Iterable[Any]) -> None:
        before = len(self)
        super().extend(values)
        self._count("extend", write=len(self) - before)

    def __iadd__(self, values: Iterable[Any]) -> CountedList:
        self.extend(values)
        return self

    def __add__(self, other: list) -> list:
        self._count("concatenate", read=len(self))
        return super().__add__(other)

    def __mul__(self, times: SupportsIndex) -> list:
        self._count("concatenate", read=len(self))
        return super().__mul__(times)

    __rmul__ = __mul__

    def copy(self) -> list:
        self._count("copy", read=len(self))
        return super().copy()

    __copy__ = copy

    def __deepcopy__(self, memo: dict) -> list:
        import copy

        self._count("deepcopy", read=len(self))
        return [copy.deepcopy(item, memo) for item in super().__iter__()]

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple:
        self._count("pickle", read=len(self))
        return list, (super().copy(),)

    def clear(self) -> None:
        self._count(delete=len(self))
        super().clear()

    def sort(self, **options: Any) -> None:
        self._count("sort")
        super().sort(**options)

    def reverse(self) -> None:
        self._count(move=len(self))
        super().reverse()

    def _count(self, *operations: str, **numbers: int) -> None:
        for operation in operations:
            self.tally.add(operation)
        for operation, times in numbers.items():
            self.tally.add(operation, times)


def counted_list(items: Iterable[Any] = (), tally: Tally | None = None) -> CountedList:
    """A `CountedList` of `items` that counts in `tally`; without one it makes its own, see `.tally`."""
    return CountedList(items, tally)


def _position(index: SupportsIndex, length: int) -> int:
    number = index.__index__()
    return number + length if number < 0 else number
