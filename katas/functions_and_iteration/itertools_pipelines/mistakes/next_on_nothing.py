"""`next(values)` gives the first value, and a loop does the rest.

Without a first value `next` raises `StopIteration`, inside a generator. Python turns that into `RuntimeError` (PEP 479), so
`deltas` of nothing is an error in the place of an empty result. `pairwise` has no such case; by hand, give `next` a
default.

Fails: differences_of_neighbours
"""


def deltas(values):
    values = iter(values)
    earlier = next(values)
    for later in values:
        yield later - earlier
        earlier = later
