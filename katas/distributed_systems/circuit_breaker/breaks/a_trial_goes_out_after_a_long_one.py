"""A trial that takes longer than the pause is given up, and the next call is one.

Breaks: "Until that has ended, all other calls raise `Open`."
"""


class Breaker:
    ...

    def _admit(self):
        with self._lock:
            if self._opened_at is not None:
                if self._clock() < self._opened_at + self._cool_down:
                    raise Open
                self._opened_at = self._clock()
                self._trial_under_way = True
            return self._period
