"""`zip(values, islice(values, 1, None))` pairs each value with the next one.

With a list, since each of the two goes through it by itself. An iterator has one position: both take turns at it, and
the differences of 3, 5, 4, 4 came out as {{differences_of_neighbours: deltas of an iterator over 3, 5, 4, 4}}. `pairwise`
keeps the last value itself; so does `tee`, if you insist.

Fails: differences_of_neighbours
"""


def deltas(values):
    return (later - earlier for earlier, later in zip(values, islice(values, 1, None)))
