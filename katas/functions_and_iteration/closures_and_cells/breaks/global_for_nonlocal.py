"""The outer variable is declared global, and the module has none of that name.

Breaks: "If at least `n` remain, it uses them up and returns `True`."
"""


def make_quota(limit):
    remaining = limit

    def take(n):
        global remaining
        if n > remaining:
            return False
        remaining -= n
        return True

    def left():
        return remaining

    return take, left
