"""`run` leaves as soon as its coroutine has ended.

Breaks: "`run(coro)` runs whole turns until `coro` has ended"
"""


class Loop:
    ...

    def run(self, coro):
        task = self.create_task(coro)
        while not task._done:
            self._turn(task)
        return task._outcome()

    def _turn(self, task):
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            if not task._done:
                self._ready.popleft()()
