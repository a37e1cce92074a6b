"""Stops are compared without regard to case.

Breaks: "all others are different ones"
"""


class FareTable:
    ...

    def set_fare(self, route, cents):
        self._fares[lowered(freeze(route))] = cents

    def fare(self, route):
        return self._fares[lowered(freeze(route))]


def lowered(route):
    return tuple(lowered(item) if isinstance(item, tuple) else item.lower() if isinstance(item, str) else item for item in route)
