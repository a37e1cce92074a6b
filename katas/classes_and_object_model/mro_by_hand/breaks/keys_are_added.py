"""The order is kept in the caller's dict.

Breaks: "The dict and its lists stay as they are."
"""


def after(owner: str, name: str, bases: Mapping[str, Sequence[str]]) -> str | None:
    order = bases.setdefault("order of " + name, linearize(name, bases))
    behind = order.index(owner) + 1
    return order[behind] if behind < len(order) else None
