"""`yield walk(child)` yields what `walk(child)` yields.

It yields one object: the generator that `walk(child)` returned, which nobody has started. `yield from` delegates to it: it
hands each of its items to the consumer, and its value is what the child's `walk` returned in the end.

Fails: walk_asks_when_it_gets_there
"""


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        yield walk(child)
        total += 1
    return total
