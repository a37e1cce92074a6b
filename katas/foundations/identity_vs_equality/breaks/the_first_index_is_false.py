"""Index 0 is taken for nothing.

Breaks: "the index of the first item that is the very object `target`, or -1"
"""


def find_same(items, target):
    return next((index for index, item in enumerate(items) if item is target), None) or -1
