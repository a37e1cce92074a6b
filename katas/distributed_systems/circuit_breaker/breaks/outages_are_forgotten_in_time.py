"""An outage that is older than the pause does not count.

Breaks: "With the `threshold`-th outage in a row, that is, with no answer in between, the breaker opens."
"""


class Breaker:
    ...

    def _outage(self, period):
        with self._lock:
            if period is not self._period:
                return
            now = self._clock()
            if now - getattr(self, "_last", now) > self._cool_down:
                self._outages = 0
            self._last = now
            self._outages += 1
            if self._trial_under_way or self._outages >= self._threshold:
                self._opened_at, self._trial_under_way, self._period = self._clock(), False, object()
