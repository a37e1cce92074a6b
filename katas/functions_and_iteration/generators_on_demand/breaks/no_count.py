"""No count.

Breaks: "the generator *returns* the number of names"
"""


def walk(node: Any) -> Generator[str, None, int]:
    """The names of a node and of all below it, parents first; returns how many there are."""
    yield node.name
    total = 1
    for child in node.children():
        total += yield from walk(child)
