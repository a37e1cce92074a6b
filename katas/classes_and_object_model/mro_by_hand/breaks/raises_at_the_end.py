"""Behind the last class, there is an error.

Breaks: "Where only `object` is left, it returns `None`."
"""


def after(owner: str, name: str, bases: Mapping[str, Sequence[str]]) -> str | None:
    order = linearize(name, bases)
    return order[order.index(owner) + 1]
