"""`totals[team] += amount` is short for `totals[team] = totals[team] + amount`.

For numbers and strings it is. A list extends itself, and here it was the list of the first entry:
{{amounts_stay_as_they_were: actual}}. Write `total + amount`, which makes a new list.

Breaks: "An amount or a total is not changed in place: a list of tickets that somebody else holds stays as it is."
Fails: amounts_stay_as_they_were
"""


def record(totals, entry):
    team, amount = entry
    if team in totals:
        totals[team] += amount
    else:
        totals[team] = amount
