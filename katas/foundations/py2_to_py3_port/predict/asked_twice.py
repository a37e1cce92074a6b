"""Is 4 among the readings, both times?

`map` returns an iterator. `in` walks it until it finds 4, so 3 and 4 are used up. The second `in` looks at the one item that
is left, does not find 4, and uses that up as well.

In Python 2, `map` returned a list, and both answers were the same.

Predicted:
    True
    True
    [3, 4, 5]
You expect a list, as in Python 2.

Predicted:
    True
    False
    [5]
You know that the first search used up 3 and 4. The second one walked on to the end.
"""
readings = map(int, ["3", "4", "5"])

print(4 in readings)
print(4 in readings)
print(list(readings))
