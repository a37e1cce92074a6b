"""A request that is too large gets what there is.

Breaks: "Otherwise it returns `False` and uses up none."
"""


def make_quota(limit):
    remaining = limit

    def take(n):
        nonlocal remaining
        fits = n <= remaining
        remaining = max(0, remaining - n)
        return fits

    def left():
        return remaining

    return take, left
