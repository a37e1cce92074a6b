"""To count what is below a child, walk through it once more.

The names come out right, and the queries multiply: each level walks through everything below it twice, so a node
that lies *n* levels deep is asked 2ⁿ times. The first walk knew the number already. A generator can `return` it, and
`yield from` hands it to you: `total += yield from walk(child)`.

Fails: walk_asks_when_it_gets_there
"""


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        yield from walk(child)
        total += sum(1 for _ in walk(child))
    return total
