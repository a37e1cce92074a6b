"""`totals.get(team, 0) + amount` serves every type.

It serves every type that can be added to `0`. {{any_amounts_that_add: message}}: {{any_amounts_that_add: actual}}. Ask
`team in totals`, and store the first amount as it is.

Fails: any_amounts_that_add
"""


def record(totals, entry):
    team, amount = entry
    totals[team] = totals.get(team, 0) + amount
