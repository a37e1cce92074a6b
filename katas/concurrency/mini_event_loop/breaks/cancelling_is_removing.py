"""A timer is removed from the heap when it is cancelled, and has to be there.

Breaks: "Cancelling twice, or after the call, changes nothing."
Fails: a_cancelled_timer_is_forgotten
"""


class Timer:
    ...

    def cancel(self):
        if self.cancelled:
            raise ValueError("cancelled already")
        self.cancelled = True
