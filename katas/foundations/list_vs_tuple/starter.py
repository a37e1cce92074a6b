"""Fares of ferry routes, looked up by route."""


def freeze(stops):
    """Return the route `stops` as a tuple that can be the key of a dictionary."""
    # TODO: every list in it, at every depth, has to become a tuple.
    return stops


class FareTable:
    """What a route costs, in cents."""

    def __init__(self):
        self._fares = {}

    def set_fare(self, route, cents):
        """Set or replace the fare of a route."""
        # TODO: try it with a list, and see what the dictionary says.
        self._fares[route] = cents

    def fare(self, route):
        """Return the fare of a route, or raise KeyError."""
        return self._fares[route]
