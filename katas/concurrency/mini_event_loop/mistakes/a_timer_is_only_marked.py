"""A cancelled timer does nothing when its time comes, so it may stay where it is.

It does nothing, and the loop wakes for it: {{a_cancelled_timer_is_forgotten: message}}. Drop cancelled timers from the front of
the heap before you work out the timeout.

Breaks: "and the loop does not wait for it"
Fails: a_cancelled_timer_is_forgotten
"""


class Loop:
    ...

    def _timeout(self):
        if self._ready:
            return 0
        if self._timers:
            return max(0, self._timers[0][0] - self._clock())
        return None
