"""Queues, and the contract that each of them has to keep."""

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

_T = TypeVar("_T")

if TYPE_CHECKING:  # a mixin: tests of a concrete queue derive from it and from TestCase
    from unittest import TestCase as _Base
else:
    _Base = object


class _AnyQueue(Protocol):
    def put(self, item: object) -> object:
        """Add an item."""

    def get(self) -> object:
        """Remove the item that was there first, and return it; raises IndexError."""

    def peek(self) -> object:
        """The item that was there first; raises IndexError."""

    def __len__(self) -> int: ...


class Queue(Generic[_T]):
    """First in, first out."""

    def __init__(self) -> None:
        self._items: list[_T] = []

    def put(self, item: _T) -> None:
        """Add an item."""
        self._items.append(item)

    def get(self) -> _T:
        """Remove the item that was there first, and return it; raises IndexError."""
        return self._items.pop(0)

    def peek(self) -> _T:
        """The item that was there first; raises IndexError."""
        return self._items[0]

    def __len__(self) -> int:
        return len(self._items)


class Full(Exception):
    """The queue holds as many items as it may."""


class BoundedQueue(Generic[_T]):
    """First in, first out, and no more than `limit` items. It refuses items, so it has a queue and is none."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._queue: Queue[_T] = Queue()

    def put(self, item: _T) -> None:
        """Add an item; raises Full."""
        if len(self._queue) == self._limit:
            raise Full
        self._queue.put(item)

    def get(self) -> _T:
        """Remove the item that was there first, and return it; raises IndexError."""
        return self._queue.get()

    def peek(self) -> _T:
        """The item that was there first; raises IndexError."""
        return self._queue.peek()

    def __len__(self) -> int:
        return len(self._queue)


class QueueContract(_Base):
    """What every queue promises. `make_queue` gives a new one."""

    def make_queue(self) -> _AnyQueue:
        """A new, empty queue: the hook."""
        raise NotImplementedError

    def test_first_in_first_out(self) -> None:
        queue = self.make_queue()
        queue.put("b")
        queue.put("a")
        queue.put("b")
        self.assertEqual([queue.get(), queue.get()], ["b", "a"])
        queue.put("c")
        self.assertEqual([queue.get(), queue.get()], ["b", "c"])

    def test_any_object_comes_back_itself(self) -> None:
        items = [None, [], object()]
        queue = self.make_queue()
        for item in items:
            queue.put(item)
        for item in items:
            self.assertIs(queue.peek(), item)
            self.assertIs(queue.get(), item)

    def test_any_number_of_items(self) -> None:
        queue = self.make_queue()
        for number in range(1_000):
            queue.put(number)
        self.assertEqual([queue.get() for _ in range(1_000)], list(range(1_000)))

    def test_length_counts_what_is_in_it(self) -> None:
        queue = self.make_queue()
        lengths = [len(queue)]
        for item in (None, None):
            queue.put(item)
            lengths.append(len(queue))
        queue.get()
        lengths.append(len(queue))
        self.assertEqual(lengths, [0, 1, 2, 1])

    def test_an_empty_queue_raises_and_stays_usable(self) -> None:
        queue = self.make_queue()
        for item in (object(), object()):
            for failing in (queue.peek, queue.get, queue.get):
                with self.assertRaises(IndexError):
                    failing()
            queue.put(item)
            self.assertEqual(len(queue), 1)
            self.assertEqual(queue.get(), item)

    def test_queues_share_nothing(self) -> None:
        first, second = self.make_queue(), self.make_queue()
        first.put(object())
        self.assertEqual([len(first), len(second)], [1, 0])
