"""Going by position is safe: `for i in range(len(sessions))`.

`len` was asked once, before the first removal. Then the list is shorter, the positions behind the gap mean other items, and the last ones
mean none: `IndexError`. Go backwards through the positions, or build the list of those that stay.

Fails: neighbours_expire_together
"""


def drop_expired(sessions):
    for i in range(len(sessions)):
        if sessions[i][1] <= 0:
            del sessions[i]
