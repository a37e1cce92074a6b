"""The loop looks at the files before it waits for them.

Breaks: "The loop calls `select` once."
"""


class Loop:
    ...

    def _turn(self):
        reported = self._selector.select(0) or self._selector.select(self._timeout())
        for key, _ in reported:
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()
