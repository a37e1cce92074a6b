"""The totals are remembered between calls.

Breaks: "The result depends on the two arguments only."
"""

_seen = {}


def recorded(totals, entry):
    team, amount = entry
    _seen.update(totals)
    _seen[team] = _total(_seen, team, amount)
    return dict(_seen)
