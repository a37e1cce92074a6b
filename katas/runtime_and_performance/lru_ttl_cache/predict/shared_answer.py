"""What does the second caller get?

A cache hands out the object that it keeps. The first caller sorts "its" list, and with it the one in the cache; the second caller gets the
same object, sorted and one item shorter. Nothing of that is an error to Python. Return something that cannot be changed, a tuple, or give each
caller a copy.

Predicted:
    ['c', 'a', 'b']
    True
You expect a hit to be a fresh answer. It is the stored object, and its callers share it.

Predicted:
    ['a', 'b']
    False
You expect the cache to hand out copies. It has no idea how to copy what it stores.
"""
from functools import lru_cache

@lru_cache(maxsize=10)
def names(team):
    return ["c", "a", "b"]

mine = names("ops")
mine.sort()
mine.pop()
print(names("ops"))
print(names("ops") is mine)
