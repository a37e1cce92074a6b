"""After a class has been taken, the search goes on where it stopped.

It begins again with the leftmost list. A class that had to wait may be free now, and its list comes first:
{{it_is_the_order_of_python: the leftmost list comes first again after each class}}.

Fails: it_is_the_order_of_python
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    orders = [linearize(base, bases) for base in bases[name]]
    orders.append(list(bases[name]))
    merged = [name]
    at = 0
    while any(orders):
        for step in range(len(orders)):
            order = orders[(at + step) % len(orders)]
            if order and not any(order[0] in other[1:] for other in orders):
                at = (at + step) % len(orders)
                break
        else:
            blocked = dict.fromkeys(order[0] for order in orders if order)
            raise TypeError(f"no consistent order for {name}: {', '.join(blocked)} block each other")
        candidate = order[0]
        merged.append(candidate)
        orders = [order[1:] if order and order[0] == candidate else order for order in orders]
    return merged
