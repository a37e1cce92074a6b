"""Longer than at_least.

Fails: a_turn_is_long_enough

Breaks: "until one of them takes `at_least` seconds or more"
"""


def number_for(fn, make_input, clock, at_least):
    number = 1
    while _time(fn, make_input, clock, number) <= at_least:
        number *= 2
    return number
