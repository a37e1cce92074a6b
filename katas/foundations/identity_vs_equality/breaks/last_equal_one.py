"""The last of several equal items.

Breaks: "the index of the first item for which `item == target` is true, or -1"
"""


def find_equal(items, target):
    return max((index for index, item in enumerate(items) if item == target), default=-1)
