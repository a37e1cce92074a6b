"""A point has the places of a tick.

Breaks: "A Point takes no more memory than an instance with one place for each of its two attributes and one for weak references"
"""


class Point:
    __slots__ = ("__weakref__", "x", "y", "symbol", "volume")

    ...


class Tick(Point):
    __slots__ = ()

    ...
