"""Only a time that is past may be late.

Breaks: "its time is at most 300 seconds from now, before or after"
"""


class Gate:
    ...

    def _is_fresh(self, time):
        return time.isascii() and time.isdigit() and len(time) < 20 and 0 <= self._clock() - int(time) <= _WINDOW
