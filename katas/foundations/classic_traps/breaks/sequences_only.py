"""The readings are indexed.

Breaks: "`readings` may be any iterable, generators included."
Fails: readings_can_be_walked_once
"""


def stats(readings):
    return sum(readings[i] for i in range(len(readings))) / len(readings), max(readings)
