"""The default of `volume` stands in the class body, and needs no slot.

It is an attribute of the class, and one for all ticks. An instance without a dictionary has no place to put a volume of its
own, so assigning raises AttributeError: the attribute is read-only. Give `volume` a slot, and the default to the parameter of
`__init__`.

Fails: attributes_can_be_assigned
"""


class Tick(Point):
    __slots__ = ("symbol",)

    volume = 0

    def __init__(self, x: float, y: float, symbol: str, volume: int = 0) -> None:
        super().__init__(x, y)
        self.symbol = symbol
        if volume:
            self.volume = volume
