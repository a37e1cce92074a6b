"""Three types are known, and others are refused.

Breaks: "Other types will follow"
"""

from datetime import timedelta


def _total(totals, team, amount):
    if not isinstance(amount, (int, timedelta, list)):
        raise TypeError(f"{amount!r} is no amount")
    return totals[team] + amount if team in totals else amount
