"""The amount comes first.

Breaks: "Each later amount makes it `total + amount`, in this order."
"""


def _total(totals, team, amount):
    return amount + totals[team] if team in totals else amount
