"""Only the class itself is looked at; a contradiction further up gives some order.

Breaks: "If `name` or one of its ancestors is a class that Python would refuse to create, it raises `TypeError`."
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    return _merged(name, bases, True)


def _merged(name: str, bases: Mapping[str, Sequence[str]], strict: bool) -> list[str]:
    orders = [_merged(base, bases, False) for base in bases[name]]
    orders.append(list(bases[name]))
    merged = [name]
    while orders := [order for order in orders if order]:
        for order in orders:
            candidate = order[0]
            if not any(candidate in other[1:] for other in orders):
                break
        else:
            if strict:
                raise TypeError(f"no consistent order for {name}")
            candidate = orders[0][0]
        merged.append(candidate)
        orders = [[c for c in order if c != candidate] for order in orders]
    return merged
