"""`run` returns a number.

Breaks: "`run()` gives turns until all tasks have ended, and returns `None`."
"""

class Scheduler:
    ...

    def run(self):
        turns = 0
        while self._ready:
            turns += 1
            self._take_turn(self._ready.popleft())
        if self._parked:
            raise RuntimeError(f"{self._parked} tasks wait for each other")
        return turns
