"""One queue for all schedulers.

Breaks: "Schedulers know
nothing of each other."
"""

_READY = deque()


class Scheduler:
    ...

    def __init__(self):
        self._ready = _READY
        self._parked = 0
