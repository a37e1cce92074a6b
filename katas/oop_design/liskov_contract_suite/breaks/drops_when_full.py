"""A full queue drops the item.

Breaks: "`put` raises `Full` if it holds `limit` items"
"""


class BoundedQueue:
    ...

    def put(self, item):
        if len(self._queue) < self._limit:
            self._queue.put(item)
