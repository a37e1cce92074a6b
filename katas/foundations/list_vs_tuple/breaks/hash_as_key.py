"""The hash stands for the route.

Breaks: "all others are different ones"
"""


class FareTable:
    ...

    def set_fare(self, route, cents):
        self._fares[hash(freeze(route))] = cents

    def fare(self, route):
        return self._fares[hash(freeze(route))]
