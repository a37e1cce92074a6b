"""The order in which Python looks for a method, from nothing but the names of classes."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """The method resolution order of a class, without object."""
    orders = [linearize(base, bases) for base in bases[name]]
    orders.append(list(bases[name]))
    merged = [name]
    while orders := [order for order in orders if order]:
        for order in orders:
            candidate = order[0]
            if not any(candidate in other[1:] for other in orders):
                break
        else:
            blocked = dict.fromkeys(order[0] for order in orders)
            raise TypeError(f"no consistent order for {name}: {', '.join(blocked)} block each other")
        merged.append(candidate)
        orders = [order[1:] if order[0] == candidate else order for order in orders]
    return merged


def after(owner: str, name: str, bases: Mapping[str, Sequence[str]]) -> str | None:
    """Where super() in `owner` goes on, for an object of the class `name`; None if only object is left."""
    order = linearize(name, bases)
    behind = order.index(owner) + 1
    return order[behind] if behind < len(order) else None
