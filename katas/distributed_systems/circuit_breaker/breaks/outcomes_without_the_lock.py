"""An answer is noted without the lock.

Breaks: "One breaker guards one service; many threads use it."
"""


class Breaker:
    ...

    def _answer(self, period):
        if period is self._period:
            self._outages, self._opened_at, self._trial_under_way = 0, None, False
