"""`Tick.__slots__ = (...)` can be set at any time.

It is an ordinary attribute of the class by then. Python reads `__slots__` once, while the class statement runs, because that is
when the layout of the instances is decided. It has to stand in the body of the class.

Fails: no_other_attribute
"""


class Point:
    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y


class Tick(Point):
    def __init__(self, x: float, y: float, symbol: str, volume: int = 0) -> None:
        super().__init__(x, y)
        self.symbol = symbol
        self.volume = volume


setattr(Point, "__slots__", ("__weakref__", "x", "y"))
setattr(Tick, "__slots__", ("symbol", "volume"))
