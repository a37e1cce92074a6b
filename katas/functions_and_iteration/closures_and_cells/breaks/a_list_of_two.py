"""The two functions come in a list.

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

    return [take, left]
