"""The order ends with object.

Breaks: "returns the method resolution order of the class as a list of names, the same as Python's
without `object`."
"""


def after(owner: str, name: str, bases: Mapping[str, Sequence[str]]) -> str | None:
    order = linearize(name, bases)
    return ([*order, "object"])[order.index(owner) + 1]
