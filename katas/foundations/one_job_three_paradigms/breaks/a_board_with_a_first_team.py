"""A board begins with a line for entries without a team.

Breaks: "`Board()` begins without any team."
"""


class Board:
    ...

    def __init__(self):
        self._totals = {"": 0}
