"""A candidate that raises takes for ever.

Breaks: "That exception reaches the caller."
"""


def _time(fn, make_input, clock, number):
    inputs = [make_input() for _ in range(number)]
    with _no_collection():
        start = clock()
        try:
            for one in inputs:
                fn(one)
        except Exception:
            return float("inf")
        return clock() - start
