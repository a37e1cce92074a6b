"""`left` counts up from zero.

Breaks: "`left()` returns how many mails remain, at first `limit`."
"""


def make_quota(limit):
    used = 0

    def take(n):
        nonlocal used
        if used + n > limit:
            return False
        used += n
        return True

    def left():
        return used

    return take, left
