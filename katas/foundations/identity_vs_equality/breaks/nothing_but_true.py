"""Only `True` itself counts.

Breaks: "the index of the first item for which `item == target` is true in an `if`, or -1"
"""


def find_equal(items, target):
    for index, item in enumerate(items):
        if (item == target) is True:
            return index
    return -1
