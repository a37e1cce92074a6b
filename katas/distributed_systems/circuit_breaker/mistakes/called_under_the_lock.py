"""The whole call is made under the lock, so that nothing can change meanwhile.

Then one call is under way at a time: {{one_thread_has_the_trial: message}}. One slow answer holds up all other threads, which is
what the breaker was to prevent. Take the lock before the call and after it, and not during it.

Breaks: "Calls
of several threads are under way at the same time."
Fails: one_thread_has_the_trial
"""


class Breaker:
    ...

    def __init__(self, clock, threshold, cool_down):
        self._clock = clock
        self._threshold = threshold
        self._cool_down = cool_down
        self._lock = threading.RLock()
        self._outages = 0
        self._opened_at = None
        self._trial_under_way = False
        self._period = object()

    def call(self, fn):
        with self._lock:
            period = self._admit()
            try:
                result = fn()
            except OUTAGES:
                self._outage(period)
                raise
            except Exception:
                self._answer(period)
                raise
            except BaseException:
                self._nothing(period)
                raise
            self._answer(period)
            return result
