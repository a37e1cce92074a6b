"""An interrupt is noted without the lock.

Breaks: "One breaker guards one service; many threads use it."
"""


class Breaker:
    ...

    def _nothing(self, period):
        if period is self._period:
            self._trial_under_way = False
