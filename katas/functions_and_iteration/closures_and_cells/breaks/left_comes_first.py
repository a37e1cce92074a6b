"""The two functions come in the other order.

Breaks: "`make_quota(limit)` returns a tuple of two functions, `(take, left)`:"
"""


def make_quota(limit):
    remaining = limit

    def take(n):
        nonlocal remaining
        if n > remaining:
            return False
        remaining -= n
        return True

    def left():
        return remaining

    return left, take
