"""One cancelled timer is dropped from the front, and no second one.

Breaks: "and the loop does not wait for it"
Fails: a_cancelled_timer_is_forgotten
"""


class Loop:
    ...

    def _timeout(self):
        if self._timers and self._timers[0][2].cancelled:
            heapq.heappop(self._timers)
        if self._ready:
            return 0
        if self._timers:
            return max(0, self._timers[0][0] - self._clock())
        return None
