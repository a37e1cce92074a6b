"""Stops that are objects, and routes to look up."""

from katabook import named


class Quay:
    """A stop that is known by its code, whatever it is called in the timetable."""

    def __init__(self, code, name):
        self.code = code
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Quay) and self.code == other.code

    def __hash__(self):
        return hash(self.code)

    def __repr__(self):
        return f"Quay({self.code!r}, {self.name!r})"


NORTH = named(Quay("NQ", "North Quay"), "north_quay")
NORTH_IN_GERMAN = named(Quay("NQ", "Nordkai"), "nordkai")


def nested(depth):
    """A route whose only leg is a list whose only leg is a list ..., `depth` lists in all."""
    route = ["Oslo"]
    for _ in range(depth - 1):
        route = [route]
    return route
