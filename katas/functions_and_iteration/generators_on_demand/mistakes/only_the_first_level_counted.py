"""`yield from walk(child)` is the whole call, so it counts as one.

`yield from` is an expression, and it has a value: what the child's `walk` returned, which is the number of all names in
its branch. You let it fall and counted the child alone, so the total holds for one level of the tree. Use it:
`total += yield from walk(child)`.

Fails: walk_returns_the_number_of_names
"""


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        yield from walk(child)
        total += 1
    return total
