"""A request is old if its time is more than 300 seconds ago.

And one from the year 2099 is fresh for a long time, and can be repeated as soon as its nonce is forgotten: here,
{{old_requests_are_refused: message}}. The window has two sides.

Breaks: "its time is at most 300 seconds from now, before or after"
Fails: old_requests_are_refused
"""


class Gate:
    ...

    def _is_fresh(self, time):
        return time.isascii() and time.isdigit() and len(time) < 20 and self._clock() - int(time) <= _WINDOW
