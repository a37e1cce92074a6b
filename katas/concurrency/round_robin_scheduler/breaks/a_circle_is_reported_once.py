"""The second `run` returns.

Breaks: "each time that it is called"
Fails: a_circle_is_reported
"""

class Scheduler:
    ...

    def run(self):
        while self._ready:
            self._take_turn(self._ready.popleft())
        parked, self._parked = self._parked, 0
        if parked:
            raise RuntimeError(f"{parked} tasks wait for each other")
