"""When `run` returns, its work is done, so the loop is emptied.

The work of one coroutine is done: {{what_is_left_goes_on: message}}. Others may have begun something that outlives it. Leave queue and
timers as they are.

Breaks: "It may be called again; tasks and calls that are left go on then."
Fails: what_is_left_goes_on
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
