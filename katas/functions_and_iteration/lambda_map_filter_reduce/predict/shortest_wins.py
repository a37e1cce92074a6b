"""What do `map` with two iterables and `filter` with None do?

With several iterables `map` calls its function with one item of each, and stops at the shortest: the 40 is left out, without an error.

`filter(None, ...)` keeps the items that are true. Zero is false, so a price of 0 is dropped together with
`None` and the empty string. Where zero is a value, say what you mean: `x is not None`.

Predicted:
    [11, 22, 33, 40]
    [0, 5]
You expect the missing partner of 40 to count as nothing. `map` calls its function only with a full set of arguments and stops.

Predicted:
    [11, 22, 33]
    [0, 5]
You read `filter(None, ...)` as "drop what is None". None in the place of a function means "keep what is true", and 0
is not.
"""
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20, 30, 40])))
print(list(filter(None, [0, 5, None, ""])))
