"""Measure one call, and work out how many are needed.

One call is what the clock cannot see, and a cold one besides. Double until it is long enough.

Breaks: "times turns of 1, 2, 4, 8, … calls by the same rules for clock, inputs and collector, until one of them takes `at_least` seconds or more"
Fails: a_turn_is_long_enough
"""


def number_for(fn: _Candidate, make_input: Callable[[], Any], clock: Callable[[], float], at_least: float) -> int:
    once = _time(fn, make_input, clock, 1)
    number = 1
    while number * once < at_least:
        number *= 2
    return number
