"""All rounds share their inputs.

Breaks: "Each call gets an input of its own, which no other call has seen."
"""


_made = []


def _time(fn, make_input, clock, number):
    while len(_made) < number:
        _made.append(make_input())
    with _no_collection():
        start = clock()
        for one in _made[:number]:
            fn(one)
        return clock() - start
