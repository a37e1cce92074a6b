"""A sum begins with the empty value of the amount's type.

Breaks: "an amount can be added by `+` to an amount of its own type, and perhaps to nothing else"
"""


def _total(totals, team, amount):
    return totals.get(team, type(amount)()) + amount
