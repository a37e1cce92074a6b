"""Timers are due that were so before `select` was called.

Breaks: "So do, behind them, all timers that are
   due now."
"""


class Loop:
    ...

    def _turn(self):
        timeout = self._timeout()
        now = self._clock()
        for key, _ in self._selector.select(timeout):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()
