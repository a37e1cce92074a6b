"""An interrupt loses the queue.

Breaks: "when `run()` is called again, the other tasks
go on"
"""

class Scheduler:
    ...

    def run(self):
        try:
            while self._ready:
                self._take_turn(self._ready.popleft())
        except BaseException:
            self._ready.clear()
            raise
        if self._parked:
            raise RuntimeError(f"{self._parked} tasks wait for each other")
