"""One refused class spoils the whole dict.

Breaks: "Refused
  classes elsewhere in the dict do not matter."
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    return {cls: _linearize(cls, bases) for cls in bases}[name]


def _linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    orders = [_linearize(base, bases) for base in bases[name]]
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
