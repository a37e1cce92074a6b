"""The differences have the other sign.

Breaks: "`deltas(values)` returns an iterator over the differences between neighbours, the later minus the earlier."
"""


def deltas(values):
    return (earlier - later for earlier, later in pairwise(values))
