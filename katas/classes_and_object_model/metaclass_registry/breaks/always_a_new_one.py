"""A new metaclass is made although one fits.

Breaks: "If one of their types is, for each of the others, the same or a subclass, it is that type."
Fails: metaclasses_are_combined
"""


def meta_of(*bases):
    kinds = list(dict.fromkeys(type(base) for base in bases))
    needed = [kind for kind in kinds if not any(kind is not other and issubclass(other, kind) for other in kinds)]
    return type("CombinedMeta", tuple(needed), {})
