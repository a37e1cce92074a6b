"""Inside the object, `+=` is nobody else's business.

The list belonged to the entry, and to the totals that had been given out: {{amounts_stay_as_they_were: actual}}. The dict is
the board's own, the values are shared with the code that passed them in. Write `total + amount`.

Fails: amounts_stay_as_they_were
"""


class Board:
    ...

    def record(self, entry):
        team, amount = entry
        if team in self._totals:
            self._totals[team] += amount
        else:
            self._totals[team] = amount
