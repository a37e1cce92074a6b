"""After the pause the breaker counts again, up to the threshold.

Then it takes so many outages once more until it opens: {{a_trial_decides: message}}. The one trial has shown that the service is down.
That is enough.

Breaks: "An outage opens it again, for `cool_down` seconds
  from the end of the trial."
Fails: a_trial_decides
"""


class Breaker:
    ...

    def _outage(self, period):
        with self._lock:
            if period is not self._period:
                return
            if self._trial_under_way:
                self._outages, self._opened_at, self._trial_under_way = 0, None, False
            self._outages += 1
            if self._outages >= self._threshold:
                self._opened_at, self._period = self._clock(), object()
