"""The new dict holds the team of the entry.

Breaks: "Other teams keep their totals."
"""


def recorded(totals, entry):
    team, amount = entry
    return {team: _total(totals, team, amount)}
