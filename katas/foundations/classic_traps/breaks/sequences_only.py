"""The readings are indexed.

Breaks: "`readings` may be any iterable, generators included."
"""


def stats(readings):
    return sum(readings[i] for i in range(len(readings))) / len(readings), max(readings)
