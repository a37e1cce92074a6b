"""`int(cents / ways)` is integer division.

It agrees with it for amounts above zero, as long as a float can hold them. Below zero it rounds up, while `%` goes with
rounding down: {{shares_are_whole_cents: call}} gave {{shares_are_whole_cents: actual}}. `//` does what Python 2 did, with exact
integers.

Fails: shares_are_whole_cents
"""


def shares(cents, ways):
    share, rest = int(cents / ways), cents % ways
    return [share + 1] * rest + [share] * (ways - rest)
