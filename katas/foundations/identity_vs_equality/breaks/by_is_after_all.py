"""The items are compared by both.

Breaks: "It never compares by `==`: some items raise an exception when they are compared."
"""


def find_same(items, target):
    for index, item in enumerate(items):
        try:
            equal = item == target
        except Exception:
            equal = False
        if item is target or (equal and item is target):
            return index
    return -1
