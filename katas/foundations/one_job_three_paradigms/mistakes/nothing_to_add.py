"""An amount that is zero or empty changes nothing, so it can be left out.

It would be the first amount of its team: {{any_amounts_that_add: call}} gave {{any_amounts_that_add: actual}}. A team that
took no call today belongs in the totals, with a zero.

Breaks: "be it zero or empty"
Fails: any_amounts_that_add
"""


def record(totals, entry):
    team, amount = entry
    if amount:
        totals[team] = _total(totals, team, amount)


class Board:
    ...

    def record(self, entry):
        record(self._totals, entry)
