"""The limit is set afterwards.

Breaks: "it still takes `BoundedQueue(limit)`"
"""


class BoundedQueue:
    ...

    def __init__(self):
        self._limit = 10
        self._queue = Queue()
