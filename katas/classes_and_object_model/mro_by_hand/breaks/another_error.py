"""A contradiction is a ValueError.

Breaks: "If `name` or one of its ancestors is a class that Python would refuse to create, it raises `TypeError`."
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
            raise ValueError(f"no consistent order for {name}")
        merged.append(candidate)
        orders = [order[1:] if order[0] == candidate else order for order in orders]
    return merged
