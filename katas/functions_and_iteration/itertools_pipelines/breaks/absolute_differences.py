"""The differences have no sign.

Breaks: "`deltas(values)` returns an iterator over the differences between neighbours, the later minus the earlier."
"""


def deltas(values):
    return (abs(later - earlier) for earlier, later in pairwise(values))
