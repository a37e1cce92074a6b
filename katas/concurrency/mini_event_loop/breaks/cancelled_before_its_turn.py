"""A timer that has joined the calls of this turn can no longer be cancelled.

Breaks: "the call is not made, even if its turn has begun"
Fails: a_cancelled_timer_is_forgotten
"""


class Loop:
    ...

    def _turn(self):
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            timer = heapq.heappop(self._timers)[2]
            if not timer.cancelled:
                self._ready.append(timer._call)
        for _ in range(len(self._ready)):
            self._ready.popleft()()
