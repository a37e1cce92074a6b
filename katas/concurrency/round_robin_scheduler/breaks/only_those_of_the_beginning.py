"""Tasks that are spawned on the way are not run.

Breaks: "It may be called before `run()` and by a task that has the
turn."
"""

class Scheduler:
    ...

    def run(self):
        known = list(self._ready)
        while any(task in known or task._awaits for task in self._ready):
            task = self._ready.popleft()
            if task in known:
                self._take_turn(task)
        if self._parked:
            raise RuntimeError(f"{self._parked} tasks wait for each other")
