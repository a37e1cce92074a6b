"""How often does the cached function run?

A cache compares the arguments as they are passed. `area(2, 3)` and `area(w=2, h=3)` mean the same to the function, and are
different keys to the cache: one has positions, the other names. `area(2.0, 3)` is found under `area(2, 3)`, since 2.0 equals
2 and has the same hash; `typed=True` would keep them apart.

So it runs twice, and `2.0 * 3` comes out as the integer that was computed first.

Predicted:
    run
    run
    run
    6 6 6.0
You expect a float to be another argument than an integer. Keys of a cache are compared as in a dict, and 2 == 2.0.

Predicted:
    run
    6 6 6
You expect the cache to bind the arguments to the parameters first. It looks at how they were passed, which is faster.
"""
from functools import cache

@cache
def area(w, h):
    print("run")
    return w * h

print(area(2, 3), area(w=2, h=3), area(2.0, 3))
