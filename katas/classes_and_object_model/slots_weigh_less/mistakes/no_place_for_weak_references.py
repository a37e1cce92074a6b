"""Slots are for the attributes, and that is all.

An ordinary instance also has a place for weak references, and slots take it away with the dictionary. A cache or an observer
that refers weakly to such an object gets a TypeError. Add `"__weakref__"` to the slots of the topmost class, or
`weakref_slot=True` beside the `slots=True` of a dataclass.

Breaks: "Instances of either class can be referenced weakly, with `weakref.ref`."
Fails: it_can_be_referenced_weakly
"""


class Point:
    __slots__ = ("x", "y")

    ...
