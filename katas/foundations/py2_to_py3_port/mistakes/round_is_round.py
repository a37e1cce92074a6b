"""`round` does what it always did.

Python 3 rounds a half to the even neighbour: {{halves_go_away_from_zero: call}} gave {{halves_go_away_from_zero: actual}}, and
`round(1.5)` gives 2 as before. Say the rule yourself: `Decimal(number).to_integral_value(ROUND_HALF_UP)`.

Fails: halves_go_away_from_zero
"""


def rounded(number):
    return round(number)
