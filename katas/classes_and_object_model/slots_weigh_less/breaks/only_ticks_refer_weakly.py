"""Only a tick can be referenced weakly.

Breaks: "Instances of either class can be referenced weakly, with `weakref.ref`."
"""


class Point:
    __slots__ = ("x", "y")

    ...


class Tick(Point):
    __slots__ = ("symbol", "volume", "__weakref__")

    ...
