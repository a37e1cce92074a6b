"""The hash of a route is its key.

A hash is a hint where to look, and different values can have the same one: {{equal_routes_share_a_fare_and_no_others: message}}. In
CPython, `hash(-1)` and `hash(-2)` are both -2. A dictionary compares the keys themselves as well; use the frozen route as the key.

Fails: equal_routes_share_a_fare_and_no_others
"""


class FareTable:
    ...

    def set_fare(self, route, cents):
        self._fares[hash(freeze(route))] = cents

    def fare(self, route):
        return self._fares[hash(freeze(route))]
