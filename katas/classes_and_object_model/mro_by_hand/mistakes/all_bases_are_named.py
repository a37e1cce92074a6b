"""The error names the bases of the class.

Some of them have been taken already, and the two that block each other may be grandparents that nobody listed here.
What is in first place when nothing can be taken is the contradiction.

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
            raise TypeError(f"no consistent order for {name}({', '.join(bases[name])})")
        merged.append(candidate)
        orders = [order[1:] if order[0] == candidate else order for order in orders]
    return merged
