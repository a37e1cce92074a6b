"""In a copy of the dict, everything may be changed.

The copy has the same lists in it. `+=` changed one of them, and so the old totals and an amount with it:
{{amounts_stay_as_they_were: actual}}. A new dict protects the keys; the values need `total + amount`.

Fails: amounts_stay_as_they_were
"""


def recorded(totals, entry):
    team, amount = entry
    new = dict(totals)
    if team in new:
        new[team] += amount
    else:
        new[team] = amount
    return new
