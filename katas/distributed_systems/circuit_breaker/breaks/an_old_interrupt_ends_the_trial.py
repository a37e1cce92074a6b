"""An old call that is interrupted gives the trial to another one.

Breaks: "A call may end when the breaker has opened or closed since the call began. Then it decides nothing"
"""


class Breaker:
    ...

    def _nothing(self, period):
        with self._lock:
            self._trial_under_way = False
