"""The pause has to be more than over.

Breaks: "From `cool_down` seconds after it opened, the next call is the trial."
"""


class Breaker:
    ...

    def _admit(self):
        with self._lock:
            if self._opened_at is not None:
                if self._trial_under_way or self._clock() <= self._opened_at + self._cool_down:
                    raise Open
                self._trial_under_way = True
            return self._period
