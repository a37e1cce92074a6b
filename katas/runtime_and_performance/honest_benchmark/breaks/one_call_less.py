"""Half as many.

Fails: a_turn_is_long_enough

Breaks: "It returns how many calls that were."
"""


def number_for(fn, make_input, clock, at_least):
    number = 1
    while _time(fn, make_input, clock, number) < at_least:
        number *= 2
    return max(1, number // 2)
