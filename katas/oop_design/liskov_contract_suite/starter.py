"""Queues, and the contract that each of them has to keep."""


class Queue:
    """First in, first out."""

    def __init__(self):
        self._items = []

    def put(self, item):
        """Add an item."""
        self._items.append(item)

    def get(self):
        """Remove the item that was there first, and return it; raises IndexError."""
        return self._items.pop(0)

    def peek(self):
        """The item that was there first; raises IndexError."""
        return self._items[0]

    def __len__(self):
        return len(self._items)


class Full(Exception):
    """The queue holds as many items as it may."""


# TODO: it refuses what a Queue takes, so it is not one.
class BoundedQueue(Queue):
    """First in, first out, and no more than `limit` items."""

    def __init__(self, limit):
        super().__init__()
        self._limit = limit

    def put(self, item):
        """Add an item; raises Full."""
        if len(self) == self._limit:
            raise Full
        super().put(item)


class QueueContract:
    """What every queue promises. `make_queue` gives a new one."""

    # TODO: one test for each promise, and more where one is not enough.
    def test_what_is_put_can_be_got(self):
        queue = self.make_queue()
        queue.put("a")
        self.assertEqual(queue.get(), "a")
