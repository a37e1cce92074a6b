"""`"__weakref__"` belongs to the class that is referenced most.

It adds a place to that class and its children. A Point has none then, and `weakref.ref(point)` raises TypeError. Declare it once, at
the top of the chain: what a parent has, its children inherit.

Fails: it_can_be_referenced_weakly
"""


class Point:
    __slots__ = ("x", "y")

    ...


class Tick(Point):
    __slots__ = ("symbol", "volume", "__weakref__")

    ...
