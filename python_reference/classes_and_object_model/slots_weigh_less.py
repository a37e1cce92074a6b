"""Points of a chart, of which there are very many."""


class Point:
    """A point of a chart."""

    __slots__ = ("__weakref__", "x", "y")

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y


class Tick(Point):
    """A point that says what was traded, and how much."""

    # Only what Point does not have: a name that is repeated gets a second place.
    __slots__ = ("symbol", "volume")

    def __init__(self, x: float, y: float, symbol: str, volume: int = 0) -> None:
        super().__init__(x, y)
        self.symbol = symbol
        self.volume = volume


class Near:
    """A mixin for classes with `x` and `y`: says whether two points are near each other."""

    # Empty, so that it brings no dictionary and can be combined with a class that has slots.
    __slots__ = ()

    x: float
    y: float

    def near(self, other: Point, by: float) -> bool:
        """Whether `x` and `y` of both differ by at most `by`."""
        return abs(self.x - other.x) <= by and abs(self.y - other.y) <= by
