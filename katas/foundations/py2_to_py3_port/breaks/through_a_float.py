"""Rounded down, but by way of a float.

Breaks: "The shares are exact for integers of any size."
"""

import math


def shares(cents, ways):
    share, rest = math.floor(cents / ways), cents % ways
    return [share + 1] * rest + [share] * (ways - rest)
