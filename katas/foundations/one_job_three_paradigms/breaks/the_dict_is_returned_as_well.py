"""The changed dict is returned, for chaining.

Breaks: "Add the entry by changing this dict, and return `None`."
"""


def record(totals, entry):
    team, amount = entry
    totals[team] = _total(totals, team, amount)
    return totals
