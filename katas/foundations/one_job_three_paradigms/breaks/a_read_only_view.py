"""The totals are a view that nobody can edit.

Breaks: "`board.totals()` returns the totals as a new `dict`"
"""

from types import MappingProxyType


class Board:
    ...

    def totals(self):
        return MappingProxyType(dict(self._totals))
