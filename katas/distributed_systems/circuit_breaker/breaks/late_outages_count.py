"""An outage of an old call counts.

Breaks: "that call decides nothing and counts for nothing."
"""


class Breaker:
    ...

    def _outage(self, period):
        with self._lock:
            self._outages += 1
            if (self._trial_under_way and period is self._period) or (self._opened_at is None and self._outages >= self._threshold):
                self._opened_at, self._trial_under_way, self._period = self._clock(), False, object()
