"""Only values of one type can be equal.

Breaks: "Values of different types can be equal, as `1 == 1.0`"
"""


def find_equal(items, target):
    for index, item in enumerate(items):
        if type(item) is type(target) and item == target:
            return index
    return -1
