"""What counts is that a misspelt name raises.

A `__setattr__` that refuses unknown names does that, in Python, at each assignment. The dictionary is still there, and so is what
it weighs. `__slots__` changes how an instance is laid out in memory; the error is a consequence of it.

Fails: no_other_attribute
"""


class Point:
    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y

    def __setattr__(self, name: str, value: object) -> None:
        if name not in ("x", "y", "symbol", "volume"):
            raise AttributeError(name)
        super().__setattr__(name, value)


class Tick(Point):
    def __init__(self, x: float, y: float, symbol: str, volume: int = 0) -> None:
        super().__init__(x, y)
        self.symbol = symbol
        self.volume = volume
