"""One mail is used up by each call.

Breaks: "`take(n)` asks for `n` mails, a positive integer."
"""


def make_quota(limit):
    remaining = limit

    def take(n):
        nonlocal remaining
        if n > remaining:
            return False
        remaining -= 1
        return True

    def left():
        return remaining

    return take, left
