"""Objects of one type that look alike are the same.

Breaks: "the index of the first item that is the very object `target`, or -1"
"""


def find_same(items, target):
    for index, item in enumerate(items):
        if type(item) is type(target) and repr(item) == repr(target):
            return index
    return -1
