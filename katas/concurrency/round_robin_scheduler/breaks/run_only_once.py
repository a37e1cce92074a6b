"""`run` works once.

Breaks: "It may be called again, after more was spawned."
"""

class Scheduler:
    ...

    def __init__(self):
        self._ready = deque()
        self._parked = 0
        self._over = False

    def run(self):
        if self._over:
            return
        while self._ready:
            self._take_turn(self._ready.popleft())
        self._over = True
        if self._parked:
            raise RuntimeError(f"{self._parked} tasks wait for each other")
