"""What is left of an iterator after two searches?

`in` on an object without `__contains__` asks for its iterator and goes through the items until one is equal. An
iterator is its own iterator, so the search *takes* what it looks at. The first `in` takes `a` and `b` and stops. The second
looks for `a`, which is gone, and takes everything else on its way to the end. `list` finds nothing.

A string would have answered `True` twice: each `in` on the collection starts at the beginning.

Predicted:
    True
    True
    ['a', 'b', 'c', 'd']
You expect `in` to look without taking. A list or a string can be looked at; an iterator has nothing but a position, and
looking means moving it.

Predicted:
    True
    False
    ['c', 'd']
You know that the first search took `a` and `b`. The second one found no `a` among the rest, and could tell that only at
the end: it took `c` and `d` as well.
"""
letters = iter("abcd")
print("b" in letters)
print("a" in letters)
print(list(letters))
