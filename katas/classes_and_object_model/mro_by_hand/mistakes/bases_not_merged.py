"""The orders of the bases are all that has to be merged.

The list of bases is one of the lists. Without it a base is taken too early, in front of another one that is listed to
its left, and a base that is listed before its own subclass goes unnoticed:
{{it_is_the_order_of_python: an ancestor waits for its place in the list of bases}}.

Fails: it_is_the_order_of_python
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    orders = [linearize(base, bases) for base in bases[name]]
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
