"""The inner function can read `remaining`, so it can assign to it as well.

An assignment anywhere in a function makes the name local to that function, in all of its lines. So `n > remaining` asks for
a local variable that has no value yet: {{take_and_left_share_a_variable: message}}. Reading needs nothing; for assigning,
say `nonlocal remaining` first.

Fails: take_and_left_share_a_variable
"""


def make_quota(limit):
    remaining = limit

    def take(n):
        if n > remaining:
            return False
        remaining -= n
        return True

    def left():
        return remaining

    return take, left
