"""If no class can be taken, the leftmost one is.

Then the order goes against what somebody wrote down: for a base listed before its own subclass it
{{contradictions_are_refused: a base is listed before its own subclass}}. Python refuses to create such a class, so
there is no order to return.

Fails: contradictions_are_refused
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
            candidate = orders[0][0]
        merged.append(candidate)
        orders = [[c for c in order if c != candidate] for order in orders]
    return merged
