"""Turns of number_for are timed otherwise.

Fails: a_turn_is_long_enough

Breaks: "by the same rules for clock, inputs and collector"
"""


def number_for(fn, make_input, clock, at_least):
    number = 1
    while True:
        inputs = [make_input() for _ in range(number)]
        start = clock()
        for one in inputs:
            fn(one)
        if clock() - start >= at_least:
            return number
        number *= 2
