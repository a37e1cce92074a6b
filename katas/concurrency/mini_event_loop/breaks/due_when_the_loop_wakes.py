"""The first timer is taken to be due whenever `select` has returned from a wait.

Breaks: "when `delay` seconds have passed since `call_later` was called, and not before"
"""


class Loop:
    ...

    def _turn(self):
        timeout = self._timeout()
        for key, _ in self._selector.select(timeout):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        if timeout and self._timers:
            first = self._timers[0][0]
            while self._timers and self._timers[0][0] <= first:
                self._ready.append(heapq.heappop(self._timers)[2].run)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()
