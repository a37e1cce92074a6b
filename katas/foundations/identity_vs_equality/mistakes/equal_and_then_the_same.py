"""`item == target and item is target` is twice as safe.

`is` alone has the answer. The `==` in front of it runs code of the item, which here raised:
{{find_same_asks_nobody: message}}. And where `==` says no, as NaN does about itself, the object is never found.

Fails: find_same_asks_nobody
"""


def find_same(items, target):
    for index, item in enumerate(items):
        if item == target and item is target:
            return index
    return -1
