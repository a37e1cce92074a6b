"""Last child first.

Breaks: "a node, then all that is below its first child, then below its second, and so on"
"""


def walk(node: Any) -> Generator[str, None, int]:
    """The names of a node and of all below it, parents first; returns how many there are."""
    waiting, total = [node], 0
    while waiting:
        here = waiting.pop()
        yield here.name
        total += 1
        waiting.extend(here.children())
    return total
