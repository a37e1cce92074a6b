"""The symbol is called name.

Breaks: "The attributes have the names of the parameters, and can be assigned to later."
"""


class Tick(Point):
    __slots__ = ("name", "volume")

    def __init__(self, x, y, symbol, volume=0):
        super().__init__(x, y)
        self.name = symbol
        self.volume = volume
