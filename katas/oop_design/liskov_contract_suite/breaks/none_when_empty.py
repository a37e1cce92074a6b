"""An empty one gives None.

Breaks: "and is otherwise like that of a `Queue`, as are `get`, `peek` and `len`"
"""


class BoundedQueue:
    ...

    def get(self):
        return self._queue.get() if len(self._queue) else None
