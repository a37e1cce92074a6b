"""A tick always says its volume.

Breaks: "Write `Point(x, y)` and its subclass `Tick(x, y, symbol, volume=0)`."
"""


class Tick(Point):
    def __init__(self, x, y, symbol, volume):
        super().__init__(x, y)
        self.symbol = symbol
        self.volume = volume

    ...
