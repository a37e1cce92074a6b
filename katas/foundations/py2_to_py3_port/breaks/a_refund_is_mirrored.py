"""A refund is split as the amount above zero, and turned round.

Breaks: "rounded down"
"""


def shares(cents, ways):
    share, rest = divmod(abs(cents), ways)
    sign = -1 if cents < 0 else 1
    return [sign * (share + 1)] * rest + [sign * share] * (ways - rest)
