"""The trial is guarded by a flag, so only one thread has it.

Reading the flag and setting it are two steps: {{one_thread_has_the_trial: message}}. Between them another thread reads it as
well. Both steps belong under the same lock.

Breaks: "the next call is the trial"
Fails: one_thread_has_the_trial
"""


class Breaker:
    ...

    def _admit(self):
        if self._opened_at is not None:
            if self._trial_under_way or self._clock() < self._opened_at + self._cool_down:
                raise Open
            with self._lock:
                self._trial_under_way = True
        return self._period
