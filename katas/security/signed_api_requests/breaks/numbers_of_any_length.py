"""A time is any number that int takes.

Breaks: "no request makes `handle` raise"
"""


class Gate:
    ...

    def _is_fresh(self, time):
        try:
            return abs(self._clock() - int(time)) <= _WINDOW
        except ValueError:
            return False
