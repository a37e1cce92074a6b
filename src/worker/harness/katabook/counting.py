"""Values that count what is done to them.

Owns: `Tally` (the counts), `Counted` (one value), `CountedList`, `Pulls` and `AsyncPulls`
(what is taken from an iterator).
Does not own: calls of functions (`calls`), bytecode steps (`steps`).

Looking at such a value counts too: read the tally before showing the value.
"""

from __future__ import annotations

import weakref
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any, SupportsIndex

_COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
_COPIES = ("copy", "deepcopy", "pickle")


class Tally:
    """Counts by name of operation; an operation that never happened counts 0.

    `tally["=="]`, `tally["hash"]`, `tally["read"]` (attributes; `tally["read total"]` for one of
    them), `tally["copy"]`, `tally["deepcopy"]`, `tally["pickle"]`, `tally["str"]`,
    `tally["repr"]`, `tally["format"]`, `tally["bool"]`; for lists see `CountedList`.
    """

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, operation: str, times: int = 1) -> None:
        """Count `operation`."""
        if times:
            self._counts[operation] += times

    def __getitem__(self, operation: str) -> int:
        return self._counts[operation]

    @property
    def comparisons(self) -> int:
        """All comparisons: ==, !=, <, <=, >, >=."""
        return sum(self._counts[name] for name in _COMPARISONS)

    @property
    def hashes(self) -> int:
        return self._counts["hash"]

    @property
    def reads(self) -> int:
        """Attribute reads of `Counted` values, or items read from a `CountedList`."""
        return self._counts["read"]

    @property
    def copies(self) -> int:
        """Copies made by `copy`, `deepcopy` and `pickle`."""
        return sum(self._counts[name] for name in _COPIES)

    @property
    def moves(self) -> int:
        """Items of a `CountedList` that had to change their place."""
        return self._counts["move"]

    @property
    def total(self) -> int:
        """All operations, whatever they are; moves and details (`read total`) left out."""
        return sum(number for name, number in self._counts.items() if " " not in name and name != "move")

    def as_dict(self) -> dict[str, int]:
        """The counts above 0, by name, in the order of their first occurrence."""
        return {name: number for name, number in self._counts.items() if number}

    def reset(self) -> None:
        """Back to 0."""
        self._counts.clear()

    def __str__(self) -> str:
        shown = [f"{number:,} x {name}" for name, number in self.as_dict().items() if " " not in name]
        return ", ".join(shown) or "nothing counted"

    def __repr__(self) -> str:
        return f"<Tally {self}>"


# --- one value -------------------------------------------------------------------------------

# Pickle cannot carry a tally along by reference, so it carries its number.
_tallies: weakref.WeakValueDictionary[int, Tally] = weakref.WeakValueDictionary()


class Counted:
    """Stands for `value` and counts, in `tally`, comparisons, hashes, attribute reads, copies,
    and turning it into text or a truth value.

    Comparisons and hashes answer as `value` would; attributes are `value`'s (methods
    included). Copies are `Counted` with the same tally (a deep copy copies `value` too).
    Use `bare(x)` to get at the value without counting.
    Values of one test should share a tally; without one each makes its own, see `tally_of`.
    """

    __slots__ = ("_katabook_value", "_katabook_tally", "__weakref__")

    def __init__(self, value: Any, tally: Tally | None = None) -> None:
        object.__setattr__(self, "_katabook_value", value)
        object.__setattr__(self, "_katabook_tally", Tally() if tally is None else tally)

    def __getattribute__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            return object.__getattribute__(self, name)
        tally = tally_of(self)
        tally.add("read")
        tally.add(f"read {name}")
        return getattr(bare(self), name)

    def __setattr__(self, name: str, value: Any) -> None:
        tally = tally_of(self)
        tally.add("write")
        tally.add(f"write {name}")
        setattr(bare(self), name, value)

    def __hash__(self) -> int:
        tally_of(self).add("hash")
        return hash(bare(self))

    def __bool__(self) -> bool:
        tally_of(self).add("bool")
        return bool(bare(self))

    def __str__(self) -> str:
        tally_of(self).add("str")
        return str(bare(self))

    def __repr__(self) -> str:
        tally_of(self).add("repr")
        return repr(bare(self))

    def __format__(self, spec: str) -> str:
        tally_of(self).add("format")
        return format(bare(self), spec)

    def __copy__(self) -> Counted:
        tally_of(self).add("copy")
        return Counted(bare(self), tally_of(self))

    def __deepcopy__(self, memo: dict) -> Counted:
        import copy

        tally_of(self).add("deepcopy")
        return Counted(copy.deepcopy(bare(self), memo), tally_of(self))

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple:
        tally = tally_of(self)
        tally.add("pickle")
        _tallies[id(tally)] = tally
        return _unpickled, (bare(self), id(tally))


def counted(values: Iterable[Any], tally: Tally) -> list[Counted]:
    """A plain list of `Counted` values that share `tally`."""
    return [Counted(value, tally) for value in values]


def bare(value: Any) -> Any:
    """The value that a `Counted` stands for, without counting; anything else as it is."""
    return object.__getattribute__(value, "_katabook_value") if type(value) is Counted else value


def tally_of(value: Counted) -> Tally:
    """The tally that `value` counts in, without counting."""
    return object.__getattribute__(value, "_katabook_tally")


def _unpickled(value: Any, number: int) -> Counted:
    return Counted(value, _tallies.get(number))


def _comparison(method: str, sign: str) -> Callable:
    def compare(self: Counted, other: Any) -> Any:
        tally_of(self).add(sign)
        import operator

        # By the operator and not the value's method, so that the value's own fallbacks apply.
        return getattr(operator, method)(bare(self), bare(other))

    compare.__name__ = f"__{method}__"
    return compare


for _method, _sign in zip(("eq", "ne", "lt", "le", "gt", "ge"), _COMPARISONS):
    setattr(Counted, f"__{_method}__", _comparison(_method, _sign))


# --- a list ----------------------------------------------------------------------------------


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
    """A `CountedList` of `items`; its counts are in `.tally`."""
    return CountedList(items, tally)


def _position(index: SupportsIndex, length: int) -> int:
    number = index.__index__()
    return number + length if number < 0 else number


# --- an iterator -----------------------------------------------------------------------------


class TooManyPulls(RuntimeError):
    """Raised by `Pulls` when more was taken than its trap allows."""


class Pulls:
    """An iterator over `iterable` that counts what is taken.

    trap_after: at most so many items may be taken; asking for one more raises `error`
    (default `TooManyPulls`) and sets `sprung`.  on_pull: called with the number of each item
    before it is handed out.

    pulled: items handed out.  asked: times that an item was asked for.  exhausted: the end was
    reached.  closed: `close()` was called, by hand or by a generator that delegates to this
    one with `yield from`; after it the iterator is at its end.
    """

    def __init__(
        self,
        iterable: Iterable[Any],
        trap_after: int | None = None,
        *,
        error: BaseException | type[BaseException] | None = None,
        on_pull: Callable[[int], Any] | None = None,
    ) -> None:
        self._source = iter(iterable)
        self._trap_after = trap_after
        self._error = error
        self._on_pull = on_pull
        self.pulled = 0
        self.asked = 0
        self.exhausted = False
        self.closed = False
        self.sprung = False

    def __iter__(self) -> Pulls:
        return self

    def __next__(self) -> Any:
        self._ask()
        if self.closed:
            raise StopIteration
        try:
            value = next(self._source)
        except StopIteration:
            self.exhausted = True
            raise
        return self._hand_out(value)

    def close(self) -> None:
        """End the iteration, as a generator's close() does; closes the source if it can be."""
        self.closed = True
        close = getattr(self._source, "close", None)
        if close is not None:
            close()

    def __str__(self) -> str:
        facts = [f"{self.pulled:,} pulled"]
        facts += [word for word in ("exhausted", "closed") if getattr(self, word)]
        facts += ["asked for more than allowed"] if self.sprung else []
        return ", ".join(facts)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    def _ask(self) -> None:
        self.asked += 1
        if self._trap_after is not None and self.pulled >= self._trap_after and not self.closed:
            self.sprung = True
            text = f"item {self.pulled + 1} was taken, {self._trap_after} are enough"
            raise TooManyPulls(text) if self._error is None else self._error

    def _hand_out(self, value: Any) -> Any:
        self.pulled += 1
        if self._on_pull is not None:
            self._on_pull(self.pulled)
        return value


class AsyncPulls(Pulls):
    """`Pulls` for `async for`. iterable: a plain or an asynchronous iterable. `aclose()` closes."""

    def __init__(self, iterable: Any, trap_after: int | None = None, **options: Any) -> None:
        is_async = hasattr(type(iterable), "__aiter__")
        super().__init__(() if is_async else iterable, trap_after, **options)
        self._async_source = aiter(iterable) if is_async else None

    def __aiter__(self) -> AsyncIterator[Any]:
        return self

    async def __anext__(self) -> Any:
        self._ask()
        if self.closed:
            raise StopAsyncIteration
        try:
            value = next(self._source) if self._async_source is None else await anext(self._async_source)
        except (StopIteration, StopAsyncIteration):
            self.exhausted = True
            raise StopAsyncIteration from None
        return self._hand_out(value)

    async def aclose(self) -> None:
        """End the iteration; closes the source if it can be."""
        self.close()
        close = getattr(self._async_source, "aclose", None)
        if close is not None:
            await close()
