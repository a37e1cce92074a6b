"""The timeout is that of the first timer, also if there are calls to make.

Breaks: "The timeout is 0 if there are calls to make."
"""


class Loop:
    ...

    def _timeout(self):
        while self._timers and self._timers[0][2].cancelled:
            heapq.heappop(self._timers)
        if self._timers:
            return max(0, self._timers[0][0] - self._clock())
        return 0 if self._ready else None
