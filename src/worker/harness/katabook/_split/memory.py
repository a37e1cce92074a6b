"""What both ends of the wire remember of the containers that have crossed it.

Owns: the numbers by which a container is meant that crossed before, in this message or an earlier one; noticing what was
done to it since; and forgetting it once nobody can tell the difference any more.
Does not own: how containers are written and read (`containers`), when messages come and go (`peer`).

Messages take turns, so both ends count alike: a list, dict or set has its number before its contents, a tuple or a
frozenset after them. A container is remembered as long as both ends hold on to it, within the bounds below, and each
message begins with what was changed since the last one.
"""

from __future__ import annotations

from sys import getrefcount
from typing import Any

from .containers import Container
from .frames import CannotCross, WireError
from .wire import expect_type

#: If more than this is remembered between two calls, all of it is forgotten: from there on, both ends have copies. (All, since
#: who remembers a list and forgets a part of it would not notice what becomes of the part.)
MOST_ITEMS = 4_000
MOST_KEPT = 500
# While a call is under way, its arguments are looked at with each message within it if they are no more than this.
_FEW, _FEW_ITEMS = 64, 1_000


class Memory:
    """The memory of one end."""

    def __init__(self) -> None:
        self.next = 1
        self.numbers: dict[int, int] = {}  # by id(); the object is kept alive by `_things`
        self._things: dict[int, Any] = {}
        self._sizes: dict[int, int] = {}  # as they were written or read, so that both ends count alike
        self._kinds: dict[int, Container] = {}  # of those that can change
        self._parts: dict[int, Any] = {}  # what these held when both ends knew the same
        self._calls: list[tuple[int, int]] = []  # what crossed with each request that is under way
        # Once the message that is being written has been sent:
        self._learnt: list[tuple[int, Any, int]] = []  # what containers hold, and how many items
        self._gone: list[int] = []  # what nobody holds here

    def add(self, thing: Any, size: int, kind: Container | None = None) -> int:
        """Give `thing`, which is written or read just now with so many items, its number. kind: of what can change."""
        number = self.next
        self.next = number + 1
        self._things[number] = thing
        self._sizes[number] = size
        self.numbers[id(thing)] = number
        if kind is not None:
            self._kinds[number] = kind
        return number

    def thing(self, number: Any) -> Any:
        """What has this number. Raises WireError if nothing has."""
        if type(number) is not int or number not in self._things:
            raise WireError("a container is meant that never crossed")
        return self._things[number]

    def resized(self, number: int, size: int) -> None:
        """A container that was made empty has got its items."""
        self._sizes[number] = size

    # -- around a message -------------------------------------------------------------------------

    def roll_back(self, mark: int) -> None:
        """The message was not sent: forget what has had a number from `mark` on."""
        self.take_back(mark)
        self._learnt.clear()
        self._gone.clear()

    def take_back(self, mark: int) -> None:
        """As `roll_back`, for a part of a message."""
        for number in range(mark, self.next):
            self._forget(number)
        self.next = mark

    def settle(self, mark: int, ends: bool = False) -> None:
        """A message has crossed that began at `mark`: from here on, what came with it may change.

        ends: it was a reply. Where no other call is under way, what is too much is forgotten; both ends count the same.
        """
        if not self._things:
            return
        for number, parts, size in self._learnt:
            self._parts[number], self._sizes[number] = parts, size
        for number in self._gone:
            self._forget(number)
        self._learnt, self._gone = [], []
        if ends and not self._calls and (len(self._things) > MOST_KEPT or sum(self._sizes.values()) > MOST_ITEMS):
            for table in (self.numbers, self._things, self._sizes, self._kinds, self._parts):
                table.clear()
        for number in range(mark, self.next) if self._things else ():
            kind = self._kinds.get(number)
            if kind is not None:
                self._parts[number] = kind.parts(self._things[number])

    def begin_call(self, mark: int) -> None:
        """A request has crossed that began at `mark`."""
        self._calls.append((mark, self.next))

    def abandon_call(self) -> None:
        """The request that was sent or received last is over, whatever became of it."""
        self._calls.pop()

    def _forget(self, number: int) -> None:
        if number in self._things:
            thing = self._things.pop(number)
            if self.numbers.get(id(thing)) == number:
                del self.numbers[id(thing)]
            for table in (self._sizes, self._kinds, self._parts):
                table.pop(number, None)

    # -- what was changed -------------------------------------------------------------------------

    def news(self, peer: Any, mark: int) -> list[Any] | None:
        """What this end did to what both know, and what it holds no longer, as JSON; None if nothing.

        mark: all that crossed since is looked at, of the rest only as much as costs little.
        """
        if not self._things:
            return None
        changed: list[Any] = []
        for number in self._worth_a_look(mark):
            thing, kind = self._things[number], self._kinds.get(number)
            if kind is not None and not kind.is_unchanged(thing, self._parts[number]):
                before = self.next
                try:
                    written = kind.write_contents(thing, peer, 1)
                except CannotCross:  # then it is a copy from here on
                    self.take_back(before)
                    self.numbers.pop(id(thing), None)
                    self._gone.append(number)
                    continue
                changed.append([number, written])
                self._learnt.append((number, kind.parts(thing), kind.size(thing)))
            if getrefcount(thing) <= _NOBODYS:
                self._gone.append(number)
        return [changed, self._gone[:]] if changed or self._gone else None

    def _worth_a_look(self, mark: int) -> list[int]:
        found, few, items = [], _FEW, _FEW_ITEMS
        pinned = [call for call in self._calls if call[0] < mark]  # of calls that this message is within
        for number in reversed(self._things):
            if number < mark and any(start <= number < end for start, end in pinned):
                few, items = few - 1, items - self._sizes[number]
                if few < 0 or items < 0:
                    break
            if number in self._parts or number not in self._kinds:
                found.append(number)
        return found[::-1]  # what holds others comes before them

    def hear(self, changed: Any, peer: Any, gone: Any) -> None:
        """Do here what the other end did there. Raises WireError, and what reading malformed contents raises."""
        for number, raw in expect_type(changed, list):
            kind = self._kinds.get(expect_type(number, int))
            if kind is None:
                raise WireError("a container was changed that never crossed")
            thing = self._things[number]
            contents = kind.read_contents(raw, peer, 1)
            kind.fill(thing, contents)
            self._parts[number], self._sizes[number] = kind.parts(thing), len(contents)
        for number in expect_type(gone, list):
            self._forget(expect_type(number, int))


def _references_of_nobody() -> int:
    """How many references `news` sees on a container that nobody but the memory holds."""
    things = {1: [None]}
    thing = things[1]
    return getrefcount(thing)


_NOBODYS = _references_of_nobody()
