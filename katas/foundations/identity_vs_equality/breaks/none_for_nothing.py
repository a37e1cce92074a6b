"""None where -1 was asked for.

Breaks: "the index of the first item for which `item == target` is true, or -1"
"""


def find_equal(items, target):
    return next((index for index, item in enumerate(items) if item == target), None)
