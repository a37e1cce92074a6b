"""All differences are computed at once.

Breaks: "`deltas(values)` returns an iterator over the differences between neighbours"
"""


def deltas(values):
    return [later - earlier for earlier, later in pairwise(values)]
