"""The last mail of a quota cannot be used.

Breaks: "If at least `n` remain, it uses them up and returns `True`."
"""


def make_quota(limit):
    remaining = limit

    def take(n):
        nonlocal remaining
        if n >= remaining:
            return False
        remaining -= n
        return True

    def left():
        return remaining

    return take, left
