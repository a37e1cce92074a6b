"""Assigning to `totals` gives the caller the new dict.

`totals` is a name of the function's own. Assigned to, it refers to another dict, and the caller's is as before:
{{record_changes_the_callers_dict: actual}}. Assign to a key, `totals[team] = ...`, which changes the dict itself.

Fails: record_changes_the_callers_dict, any_amounts_that_add
"""


def record(totals, entry):
    team, amount = entry
    totals = {**totals, team: totals[team] + amount if team in totals else amount}
