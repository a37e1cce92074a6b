"""`run` returns None if the coroutine failed.

Breaks: "returns what it returned or raises its exception"
"""


class Loop:
    ...

    def run(self, coro):
        task = self.create_task(coro)
        while not task._done:
            self._turn()
        return task._result
