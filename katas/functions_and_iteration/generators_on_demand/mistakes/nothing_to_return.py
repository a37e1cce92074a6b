"""A generator hands out its items, and that is all it gives.

Its function ends like any other, and `return` has a value there as well: `yield from` evaluates to it, and for everybody
else it is the `value` of the `StopIteration` at the end. Without a `return` that is None, and what the walk has counted
on its way is lost.

Fails: walk_returns_the_number_of_names
"""


def walk(node):
    yield node.name
    for child in node.children():
        yield from walk(child)
