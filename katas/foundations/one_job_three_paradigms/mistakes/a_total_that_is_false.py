"""A total that is false is none.

`0`, `False`, an empty list and a duration of zero are false, and totals all the same. {{any_amounts_that_add: call}} gave
{{any_amounts_that_add: actual}}: the first amount was dropped, and `False + True` is the integer 1. Ask `team in totals`, and
not whether the total is true.

Fails: any_amounts_that_add
"""


def _total(totals, team, amount):
    return totals[team] + amount if totals.get(team) else amount
