"""The dict is made once, and kept up to date.

Breaks: "`board.totals()` returns the totals as a new `dict`"
"""


class Board:
    ...

    def totals(self):
        if not hasattr(self, "_given"):
            self._given = {}
        self._given.clear()
        self._given.update(self._totals)
        return self._given
