"""The first value is taken by the call.

Breaks: "None of the iterators takes anything before its first item is wanted."
"""


def deltas(values):
    values = iter(values)
    first = list(islice(values, 1))
    return (later - earlier for earlier, later in pairwise(chain(first, values)))
