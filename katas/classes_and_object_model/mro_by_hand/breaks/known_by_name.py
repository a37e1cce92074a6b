"""Answers are kept by name, for all dicts together.

Breaks: "All it has is a dict from the name of each class to
the list of its direct bases."
"""

_known: dict[str, list[str]] = {}


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    if name not in _known:
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
        _known[name] = merged
    return list(_known[name])
