"""Parents first, then grandparents: level by level.

It gets the simple diamond right. But Python exhausts the first base with its ancestors before it turns to the second
base, unless an ancestor has to wait for somebody:
{{it_is_the_order_of_python: ancestors of the first base, and then the second base}}.

Fails: it_is_the_order_of_python
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    waiting, order = [name], []
    while waiting:
        cls = waiting.pop(0)
        if cls in order:
            order.remove(cls)
        order.append(cls)
        waiting += bases[cls]
    return order
