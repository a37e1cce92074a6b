"""Equal readings count once.

Breaks: "returns a tuple: the mean and the maximum of at least one float, which may be
below zero"
Fails: readings_can_be_walked_once
"""


def stats(readings):
    values = set(readings)
    return sum(values) / len(values), max(values)
