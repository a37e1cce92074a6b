"""A maximum of 0 is taken for none.

Breaks: "returns a tuple: the mean and the maximum of at least one float, which may be
below zero"
Fails: readings_can_be_walked_once
"""


def stats(readings):
    values, highest = list(readings), None
    for value in values:
        if not highest or value > highest:
            highest = value
    return sum(values) / len(values), highest
