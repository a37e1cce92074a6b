"""While a trial is under way, any answer closes the breaker.

Breaks: "If the breaker has opened or closed while a call was under way, that call decides nothing"
"""


class Breaker:
    ...

    def _answer(self, period):
        with self._lock:
            if period is self._period or self._trial_under_way:
                self._outages, self._opened_at, self._trial_under_way = 0, None, False
