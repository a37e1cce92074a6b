"""Depth first, and each class stays at its last place.

That repairs the diamond. But it knows nothing of the order in which a parent lists its bases, and can turn it round: a
class that was before another one for the parent comes after it for the child. The merge has to respect each base's
order and the list of bases.

Fails: it_is_the_order_of_python
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    order = [name]
    for base in bases[name]:
        for cls in linearize(base, bases):
            if cls in order:
                order.remove(cls)
            order.append(cls)
    return order
