"""`cents / ways` divides integers, so the result is an integer.

In Python 2 it was. Here {{shares_are_whole_cents: message}}: {{shares_are_whole_cents: actual}}. Write `//` where the old
code divided integers.

Fails: shares_are_whole_cents
"""


def shares(cents, ways):
    share, rest = cents / ways, cents % ways
    return [share + 1] * rest + [share] * (ways - rest)
