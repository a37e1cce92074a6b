"""`+=` on a total takes an amount in, in a dict and in an object alike.

For numbers it does. A list extends itself, and it was the list of the first entry: {{amounts_stay_as_they_were: actual}}. The
same happened in `record` and in `Board`. Write `total + amount`, which makes a new list.

Fails: amounts_stay_as_they_were
"""


def record(totals, entry):
    team, amount = entry
    if team in totals:
        totals[team] += amount
    else:
        totals[team] = amount


class Board:
    ...

    def record(self, entry):
        record(self._totals, entry)
