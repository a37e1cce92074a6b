"""The first value counts as a difference to zero.

Breaks: "With fewer than two values there are no differences."
"""


def deltas(values):
    return (later - earlier for earlier, later in pairwise(chain([0], values)))
