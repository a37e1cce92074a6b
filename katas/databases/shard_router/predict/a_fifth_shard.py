"""How many of a thousand keys change their place when a fifth is added?

By remainder, a key stays only if both remainders are the same: for numbers below 20 that is so for 0, 1, 2 and 3, and then again for
20 to 23: one key in five. On a line that is cut into equal parts, all borders move, and so do the keys between the old and the new
ones: half of them here. A hash ring would move about 200: those that the new node takes over.

Predicted:
    200
    200
You expect a fifth of the keys to move, since the new part is a fifth. That is the least possible, and neither of the two reaches it.

Predicted:
    800
    800
You know about the remainder. The line is better, since a key near the beginning or the end keeps its part.
"""
keys = range(1000)

def by_remainder(key, parts):
    return key % parts

def by_range(key, parts):
    return key * parts // 1000

for place in (by_remainder, by_range):
    print(sum(place(key, 4) != place(key, 5) for key in keys))
