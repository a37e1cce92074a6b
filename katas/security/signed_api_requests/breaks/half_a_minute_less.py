"""The window is 270 seconds.

Breaks: "its time is at most 300 seconds from now, before or after"
"""


class Gate:
    ...

    def _is_fresh(self, time):
        return time.isascii() and time.isdigit() and len(time) < 20 and abs(self._clock() - int(time)) <= _WINDOW - 30
