"""An empty one gives None.

Breaks: "everything else works as it does in a `Queue`"
"""


class BoundedQueue:
    ...

    def get(self):
        return self._queue.get() if len(self._queue) else None
