"""Subtract first, and see whether it went below zero.

By then the mails are gone: after a refused `take(6)` of a quota of 5, `left()` said
{{a_refused_take_uses_nothing: left() after a refused take(6) of 5}}. Compare before you assign.

Fails: a_refused_take_uses_nothing
"""


def make_quota(limit):
    remaining = limit

    def take(n):
        nonlocal remaining
        remaining -= n
        return remaining >= 0

    def left():
        return remaining

    return take, left
