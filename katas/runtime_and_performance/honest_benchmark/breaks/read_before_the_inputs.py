"""The clock is read before the inputs are made.

Breaks: "It is read just before the first call of a turn"
"""


def _time(fn, make_input, clock, number):
    with _no_collection():
        start = clock()
        inputs = [make_input() for _ in range(number)]
        for one in inputs:
            fn(one)
        return clock() - start
