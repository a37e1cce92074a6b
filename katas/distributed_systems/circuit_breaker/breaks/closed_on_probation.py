"""A breaker that has closed opens with the first outage.

Breaks: "An answer of the trial closes the breaker, which then counts from 0."
"""


class Breaker:
    ...

    def _answer(self, period):
        with self._lock:
            if period is self._period:
                self._outages = self._threshold - 1 if self._trial_under_way else 0
                self._opened_at, self._trial_under_way = None, False
