"""Children before the name.

Breaks: "not before its own name has been taken and another one is wanted"
"""


def walk(node: Any) -> Generator[str, None, int]:
    """The names of a node and of all below it, parents first; returns how many there are."""
    children = node.children()
    yield node.name
    total = 1
    for child in children:
        total += yield from walk(child)
    return total
