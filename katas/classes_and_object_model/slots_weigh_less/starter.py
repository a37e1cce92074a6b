"""Points of a chart, of which there are very many."""


class Point:
    """A point of a chart."""

    # TODO: each instance has a dictionary, and takes any attribute.
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Tick(Point):
    """A point that says what was traded, and how much."""

    def __init__(self, x, y, symbol, volume=0):
        super().__init__(x, y)
        self.symbol = symbol
        self.volume = volume


class Near:
    """The extra mile: says whether two points are near each other."""

    def near(self, other, by):
        raise NotImplementedError
