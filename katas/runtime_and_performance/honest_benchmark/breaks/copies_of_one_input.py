"""Copies of one input.

Breaks: "Each call gets an input of its own"
"""


def _time(fn, make_input, clock, number):
    data = make_input()
    inputs = [list(data) for _ in range(number)]
    with _no_collection():
        start = clock()
        for one in inputs:
            fn(one)
        return clock() - start
