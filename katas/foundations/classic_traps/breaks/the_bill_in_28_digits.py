"""The bill is computed in decimals.

Breaks: "It is exact for amounts of any size."
Fails: the_bill_adds_up
"""

from decimal import Decimal


def split_bill(cents, people):
    share = int(Decimal(cents) // Decimal(people)) if cents < 10**28 else int(Decimal(cents) / people)
    left_over = cents - share * people
    return [share + 1] * min(max(left_over, 0), people) + [share] * (people - min(max(left_over, 0), people))
