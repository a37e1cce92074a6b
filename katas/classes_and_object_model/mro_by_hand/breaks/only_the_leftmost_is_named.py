"""The error names one class.

Breaks: "when the lists of a class cannot be merged, the text of the `TypeError` names the classes in first place at that
moment"
Fails: the_error_names_who_blocks
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    orders = [linearize(base, bases) for base in bases[name]]
    orders.append(list(bases[name]))
    merged = [name]
    while orders := [order for order in orders if order]:
        for order in orders:
            candidate = order[0]
            if not any(candidate in other[1:] for other in orders):
                break
        else:
            raise TypeError(f"no consistent order for {name}: {orders[0][0]} blocks")
        merged.append(candidate)
        orders = [order[1:] if order[0] == candidate else order for order in orders]
    return merged
