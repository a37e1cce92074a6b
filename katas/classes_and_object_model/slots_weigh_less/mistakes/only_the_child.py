"""`Tick` lists all four attributes, so `Tick` has no dictionary.

Its parent does not declare `__slots__`, so each instance has the dictionary that `Point` asks for, next to the four places of
`Tick`. Slots save nothing unless every parent, up to `object`, has them.

Fails: no_other_attribute
"""


class Point:
    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y


class Tick(Point):
    __slots__ = ("x", "y", "symbol", "volume")

    ...
