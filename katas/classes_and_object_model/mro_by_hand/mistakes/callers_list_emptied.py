"""The list of bases is merged as it is.

It belongs to the caller. The merge takes the names out of it, and the next question finds a class without bases. Merge
a copy, `list(bases[name])`.

Fails: the_dict_stays_as_it_is
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    orders = [linearize(base, bases) for base in bases[name]]
    orders.append(bases[name])
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
        for order in orders:
            if order[0] == candidate:
                order.pop(0)
    return merged
