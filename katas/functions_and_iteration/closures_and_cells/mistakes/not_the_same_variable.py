"""`take` and `left` work with the same number, so they share it.

They share a *variable* or nothing. `limit` and `remaining` are two variables, and so are a default argument
(`def left(remaining=remaining)`) and a new local in `take`: each refers to a number of its own, and after `take(3)`, `left()`
still said {{take_and_left_share_a_variable: actual}}. Let both functions mention one variable of `make_quota`, and let
`take` declare it `nonlocal`.

Fails: take_and_left_share_a_variable
"""


def make_quota(limit):
    remaining = limit

    def take(n):
        nonlocal limit
        if n > limit:
            return False
        limit -= n
        return True

    def left():
        return remaining

    return take, left
