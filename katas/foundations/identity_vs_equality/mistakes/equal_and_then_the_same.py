"""A comparison by `==` on the way does no harm.

It runs code of the item, which here raised: {{find_same_asks_nobody: message}}. (`in` and `index` compare as well.) It adds nothing
either: `is` alone has the answer.

Fails: find_same_asks_nobody
"""


def find_same(items, target):
    for index, item in enumerate(items):
        if item == target and item is target:
            return index
    return -1
