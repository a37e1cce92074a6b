"""One loop for the sum and the maximum, and `len` for the number.

An iterator does not know how many items are to come, so `len` raises `TypeError`. Count in the loop as well, or begin by keeping the
readings in a list.

Fails: readings_can_be_walked_once
"""


def stats(readings):
    total, highest = 0.0, float("-inf")
    for value in readings:
        total += value
        highest = max(highest, value)
    return total / len(readings), highest
