"""The bases are taken in the order in which the dict holds them.

Breaks: "Names come in no particular order."
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    above = {name}
    for _ in bases:
        above |= {base for cls in above for base in bases[cls]}
    orders = {cls: [cls, *bases[cls]] for cls in bases if cls in above}
    merged: list[str] = []
    while len(merged) < len(above):
        for cls in orders:
            if cls not in merged and not any(cls in order[1:] for c, order in orders.items() if c not in merged):
                break
        else:
            raise TypeError(name)
        merged.append(cls)
    return merged
