"""A board is a `defaultdict(int)`.

Then each total begins with `0`, and a sum of other amounts cannot: {{any_amounts_that_add: actual}}. `int` in that call is a
declaration of the type. Ask whether the team is there, and store its first amount as it is.

Fails: any_amounts_that_add
"""

from collections import defaultdict


class Board:
    ...

    def __init__(self):
        self._totals = defaultdict(int)

    def record(self, entry):
        team, amount = entry
        self._totals[team] = self._totals[team] + amount

    def totals(self):
        return dict(self._totals)
