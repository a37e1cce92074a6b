"""The metaclass with the most parents fits all bases.

It has most parents of its own, and need not be related to the others: "metaclass conflict: the metaclass of a derived class must be a
(non-strict) subclass of the metaclasses of all its bases". Where none of them derives from all others, make one that does.

Fails: metaclasses_are_combined
"""


def meta_of(*bases: type) -> type:
    return max((type(base) for base in bases), key=lambda kind: len(kind.__mro__))
