"""`int(time)` is the time.

What comes from outside may be anything, and `int` raises for what is no number, and for one of five thousand digits.
Here, {{old_requests_are_refused: message}}. The client gets a 500, and you get an alarm.

Breaks: "no request makes `handle` raise"
Fails: old_requests_are_refused, refusals_cost_little_and_tell_nothing
"""


class Gate:
    ...

    def _is_fresh(self, time):
        return abs(self._clock() - int(time)) <= _WINDOW
