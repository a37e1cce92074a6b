"""1, 2, 5, 10.

Fails: a_turn_is_long_enough

Breaks: "times turns of 1, 2, 4, 8, … calls"
"""


def number_for(fn, make_input, clock, at_least):
    base = 1
    while True:
        for number in (base, 2 * base, 5 * base):
            if _time(fn, make_input, clock, number) >= at_least:
                return number
        base *= 10
