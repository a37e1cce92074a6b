"""Returning an attribute returns its value, so callers have a dict of their own.

They have the very dict of the board. A caller edited it, and the board held
{{a_board_keeps_its_own_totals: the board, after a caller edited what totals() returned}}. Return a copy
of it, by `copy()` or `dict(...)`.

Fails: a_board_keeps_its_own_totals
"""


class Board:
    ...

    def totals(self):
        return self._totals
