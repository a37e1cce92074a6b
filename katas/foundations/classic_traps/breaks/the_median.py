"""The median in place of the mean.

Breaks: "returns a tuple: the mean and the maximum of at least one float, which may be below zero"
"""


def stats(readings):
    values = sorted(readings)
    return values[len(values) // 2], values[-1]
