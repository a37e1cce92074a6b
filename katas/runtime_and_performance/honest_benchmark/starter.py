"""A benchmark of functions that do the same."""


class Mismatch(Exception):
    """The candidates do not give the same answer."""


def bench(candidates, make_input, clock, repeats=5, number=100):
    """Return the seconds per call of each candidate."""
    # TODO: who was unlucky, and who had it easy?
    result = {}
    data = make_input()
    for name, fn in candidates.items():
        start = clock()
        for _ in range(repeats * number):
            fn(data)
        result[name] = (clock() - start) / (repeats * number)
    return result


def number_for(fn, make_input, clock, at_least):
    """The extra mile: the first of 1, 2, 4, 8, ... calls that take `at_least` seconds together."""
    raise NotImplementedError
