"""First get everything together, then yield.

`children = node.children()` in front of the `yield` is a query for a node whose own name may be the last one that
anybody wanted. Each `next()` then pays for a step that it does not need. What is needed only to go on belongs behind
the `yield`.

Fails: walk_asks_when_it_gets_there
"""


def walk(node):
    children = node.children()
    yield node.name
    total = 1
    for child in children:
        total += yield from walk(child)
    return total
