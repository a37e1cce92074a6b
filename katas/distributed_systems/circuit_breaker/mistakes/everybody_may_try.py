"""When the pause is over, calls go through again.

All that have waited go through at once: {{one_thread_has_the_trial: message}}. A service that is getting up is knocked down
again. Let one call through, and the others when that one has been answered.

Breaks: "Until that has ended, all other calls raise `Open`."
Fails: one_thread_has_the_trial
"""


class Breaker:
    ...

    def _admit(self):
        with self._lock:
            if self._opened_at is not None:
                if self._clock() < self._opened_at + self._cool_down:
                    raise Open
                self._trial_under_way = True
            return self._period
