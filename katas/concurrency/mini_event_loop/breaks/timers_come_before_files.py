"""Due timers join before the coroutines whose files were reported.

Breaks: "The coroutines whose files were reported join the calls to make, at the end. So do, behind them, all timers that are
   due now."
"""


class Loop:
    ...

    def _turn(self):
        reported = self._selector.select(self._timeout())
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for key, _ in reported:
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        for _ in range(len(self._ready)):
            self._ready.popleft()()
