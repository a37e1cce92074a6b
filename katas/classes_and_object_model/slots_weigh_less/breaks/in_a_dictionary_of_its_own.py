"""The attributes of a tick are kept in a dict in a slot.

Breaks: "a Tick no more than one with a place for each of its four attributes and one for weak references"
"""


class Tick(Point):
    __slots__ = ("_own",)

    def __init__(self, x, y, symbol, volume=0):
        super().__init__(x, y)
        self._own = {"symbol": symbol, "volume": volume}

    @property
    def symbol(self):
        return self._own["symbol"]

    @symbol.setter
    def symbol(self, value):
        self._own["symbol"] = value

    @property
    def volume(self):
        return self._own["volume"]

    @volume.setter
    def volume(self, value):
        self._own["volume"] = value
