"""Depth first, left to right, each class at its first place.

In a diamond this reaches the shared base through the first branch: the order of Both came out as
{{an_override_comes_first: the order of Both in the diamond}}. A method of Base is found before the one of Right that
overrides it. The shared ancestor has to wait for all classes that derive from it.

Fails: an_override_comes_first
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    order = [name]
    for base in bases[name]:
        order += [c for c in linearize(base, bases) if c not in order]
    return order
