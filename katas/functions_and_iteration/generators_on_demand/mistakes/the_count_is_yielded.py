"""What a generator gives back, it gives back by `yield`.

A `yield` goes to whoever iterates: the shop now has a category whose name is a number, and one more at every
level. What a generator has to say at its end it says by `return`: that is the value of `yield from`, carried by
`StopIteration`, and no loop ever sees it.

Fails: walk_asks_when_it_gets_there
"""


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        for name in walk(child):
            yield name
            total += 1
    yield total
