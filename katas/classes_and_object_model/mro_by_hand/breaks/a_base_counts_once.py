"""A base that is written twice counts once.

Breaks: "If `name` or one of its ancestors is a class that Python would refuse to create, it raises `TypeError`."
"""


def _merge(name, sequences):
    """Merge the lists as C3 does; `name` is the class whose order it becomes."""
    sequences = [list(sequence) for sequence in sequences if sequence]
    merged = []
    while sequences:
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            heads = ", ".join(dict.fromkeys(sequence[0] for sequence in sequences))
            raise TypeError(f"cannot order the bases of {name}: {heads}")
        merged.append(candidate)
        for sequence in sequences:
            if sequence[0] == candidate:
                del sequence[0]
        sequences = [sequence for sequence in sequences if sequence]
    return merged


def _linearize(name, bases, known):
    if name not in known:
        parents = list(dict.fromkeys(bases[name]))
        orders = [_linearize(parent, bases, known) for parent in parents]
        known[name] = [name] + _merge(name, orders + [parents])
    return known[name]


def linearize(name, bases):
    """The method resolution order of a class, without object."""
    return _linearize(name, bases, {})


def after(owner, name, bases):
    """Where super() in `owner` goes on, for an object of the class `name`."""
    order = linearize(name, bases)
    position = order.index(owner) + 1
    return order[position] if position < len(order) else None
