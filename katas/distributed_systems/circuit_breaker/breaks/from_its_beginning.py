"""The new pause counts from the beginning of the trial.

Breaks: "An outage opens it again, for `cool_down` seconds
  from the end of the trial."
"""


class Breaker:
    ...

    def _admit(self):
        with self._lock:
            if self._opened_at is not None:
                if self._trial_under_way or self._clock() < self._opened_at + self._cool_down:
                    raise Open
                self._trial_under_way = True
                self._begun = self._clock()
            return self._period

    def _outage(self, period):
        with self._lock:
            if period is not self._period:
                return
            self._outages += 1
            if self._trial_under_way:
                self._opened_at, self._trial_under_way, self._period = self._begun, False, object()
            elif self._outages >= self._threshold:
                self._opened_at, self._period = self._clock(), object()
