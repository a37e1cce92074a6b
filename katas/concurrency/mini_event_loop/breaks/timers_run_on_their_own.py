"""Due timers are run in a loop of their own, with what they add.

Breaks: "What they add waits for the next turn."
"""


class Loop:
    ...

    def _turn(self):
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        while self._timers and self._timers[0][0] <= self._clock():
            heapq.heappop(self._timers)[2].run()
        for _ in range(len(self._ready)):
            self._ready.popleft()()
