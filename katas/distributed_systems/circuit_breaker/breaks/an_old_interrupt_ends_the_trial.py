"""An old call that is interrupted gives the trial to another one.

Breaks: "If the breaker has opened or closed while a call was under way, that call decides nothing"
"""


class Breaker:
    ...

    def _nothing(self, period):
        with self._lock:
            self._trial_under_way = False
