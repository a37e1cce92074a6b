"""`fn(make_input())` gives each call a new input.

Between the two readings of the clock, so that the making is timed as well, and if it takes longer than the function, it is all that is seen: {{each_call_has_its_own_input: message}}. Make a list of inputs before the clock is read.

Breaks: "The inputs of a turn are made before its first reading of the clock."
Fails: each_call_has_its_own_input
"""


def _time(fn: _Candidate, make_input: Callable[[], Any], clock: Callable[[], float], number: int) -> float:
    with _no_collection():
        start = clock()
        for _ in range(number):
            fn(make_input())
        return clock() - start
