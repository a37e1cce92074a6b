"""A tick stands by itself.

Breaks: "Write `Point(x, y)` and its subclass `Tick(x, y, symbol, volume=0)`."
"""


class Tick:
    __slots__ = ("__weakref__", "x", "y", "symbol", "volume")

    def __init__(self, x, y, symbol, volume=0):
        self.x = x
        self.y = y
        self.symbol = symbol
        self.volume = volume
