"""What is left at the end of a run is thrown away.

Breaks: "It may be called
  again; tasks that have not ended go on then."
"""


class Loop:
    ...

    def run(self, coro):
        task = self.create_task(coro)
        while not task._done:
            self._turn()
        self._ready.clear()
        self._timers.clear()
        return task._outcome()
