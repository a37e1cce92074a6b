"""An answer shows that the service is alive, so it closes the breaker.

An answer to an old call shows that it was alive: {{a_late_outcome_changes_nothing: message}}. The call went out before the breaker
opened. Number the changes of state, and let an outcome count only if the number is that of its call.

Breaks: "If the breaker has opened or closed while a call was under way, that call decides nothing"
Fails: a_late_outcome_changes_nothing
"""


class Breaker:
    ...

    def _answer(self, period):
        with self._lock:
            self._outages, self._opened_at, self._trial_under_way = 0, None, False
