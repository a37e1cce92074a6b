"""Every sum begins with 0.

Numbers do. {{any_amounts_that_add: message}}, because the first amount was added to `0`:
{{any_amounts_that_add: actual}}. Python did not need to know the type, and `0` is where you declared it after all. Ask
`team in totals`, and store the first amount as it is.

Breaks: "the total of a team is its first amount"
Fails: any_amounts_that_add
"""


def _total(totals, team, amount):
    return totals.get(team, 0) + amount
