"""A limit of 0 is none.

Breaks: "`put` raises `Full` if it holds `limit` items, 0 or more"
"""


class BoundedQueue:
    ...

    def put(self, item):
        if self._limit and len(self._queue) == self._limit:
            raise Full
        self._queue.put(item)
