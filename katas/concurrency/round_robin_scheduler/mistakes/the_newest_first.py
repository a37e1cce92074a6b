"""`append` and `pop` make a queue.

They make a stack: the task that was put back last has the next turn, {{turns_go_round: actual}}. A queue takes from the
other end, `popleft()` of a `deque`.

Breaks: "Tasks stand in one queue: the first has the turn, and new tasks go to
the end."
Fails: turns_go_round
"""

class Scheduler:
    ...

    def run(self):
        while self._ready:
            self._take_turn(self._ready.pop())
        if self._parked:
            raise RuntimeError(f"{self._parked} tasks wait for each other")
