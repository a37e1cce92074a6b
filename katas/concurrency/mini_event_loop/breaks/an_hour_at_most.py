"""Without a timer the loop waits for an hour, and then again.

Breaks: "and `None` if there is no timer"
"""


class Loop:
    ...

    def _timeout(self):
        while self._timers and self._timers[0][2].cancelled:
            heapq.heappop(self._timers)
        if self._ready:
            return 0
        if self._timers:
            return max(0, self._timers[0][0] - self._clock())
        return 3600
