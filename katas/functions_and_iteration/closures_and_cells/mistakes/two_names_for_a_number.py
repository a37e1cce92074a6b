"""`remaining = limit` ties the two variables together.

It gives the number a second name, once. `limit -= n` then lets `limit` mean another number, and `remaining`, which `left`
reads, still means the first one. The two functions share what remains only if both use the *same* variable.

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
