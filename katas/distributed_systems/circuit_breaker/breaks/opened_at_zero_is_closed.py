"""A breaker that opened at second 0 is taken for a closed one.

Breaks: "With the `threshold`-th outage in a row"
"""


class Breaker:
    ...

    def _admit(self):
        with self._lock:
            if self._opened_at:
                if self._trial_under_way or self._clock() < self._opened_at + self._cool_down:
                    raise Open
                self._trial_under_way = True
            return self._period
