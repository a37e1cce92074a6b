"""Halves go up.

Breaks: "If two are equally near, it returns the one further from zero, as Python 2 did."
Fails: halves_go_away_from_zero
"""

import math


def rounded(number):
    whole = math.floor(number)
    return whole + (number - whole >= 0.5)
