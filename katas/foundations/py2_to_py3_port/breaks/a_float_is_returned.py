"""A float is returned, as in Python 2.

Breaks: "returns the integer nearest to a float"
Fails: halves_go_away_from_zero
"""


def rounded(number):
    return float(Decimal(number).to_integral_value(ROUND_HALF_UP))
