"""Returning the dict makes the function functional.

It returned the very dict that it was given, and changed it first: afterwards `monday` was
{{recorded_changes_nothing: monday after that}}. A caller who keeps Monday's totals has lost them. Build a new dict:
`{**totals, team: ...}`.

Breaks: "leaves the dict `totals` as it was"
Fails: recorded_changes_nothing
"""


def recorded(totals, entry):
    team, amount = entry
    totals[team] = totals[team] + amount if team in totals else amount
    return totals
