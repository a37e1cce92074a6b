"""While calls come in, the service is not left alone, so the pause begins again with each.

A refused call is not sent, so the service has its rest: {{a_trial_decides: message}}. Under load there is always a call, and the
breaker would never close. The pause counts from the moment when it opened.

Breaks: "From `cool_down` seconds after it opened, the next call is the trial."
Fails: a_trial_decides
"""


class Breaker:
    ...

    def _admit(self):
        with self._lock:
            if self._opened_at is not None:
                if self._trial_under_way or self._clock() < self._opened_at + self._cool_down:
                    self._opened_at = self._clock()
                    raise Open
                self._trial_under_way = True
            return self._period
