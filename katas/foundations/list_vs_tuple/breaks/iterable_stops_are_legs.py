"""Whatever can be iterated is taken for a leg.

Breaks: "A **stop** is text or any other hashable object that is neither list nor tuple"
"""


def freeze(stops):
    return tuple(freeze(item) if hasattr(item, "__iter__") and not isinstance(item, str) else item for item in stops)
