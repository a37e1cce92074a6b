"""The same object is good enough.

Breaks: "Nothing else counts."
"""


def find_equal(items, target):
    for index, item in enumerate(items):
        if item is target or item == target:
            return index
    return -1
