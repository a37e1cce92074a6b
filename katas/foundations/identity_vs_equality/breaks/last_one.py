"""The last of several places.

Breaks: "the index of the first item that is the very object `target`, or -1"
"""


def find_same(items, target):
    return max((index for index, item in enumerate(items) if item is target), default=-1)
