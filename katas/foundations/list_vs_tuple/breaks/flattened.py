"""The legs are dissolved when a fare is stored.

Breaks: "Lists and tuples with the same stops in the same order and nesting are the same route; all others are different ones."
"""


class FareTable:
    ...

    def set_fare(self, route, cents):
        self._fares[flat(freeze(route))] = cents

    def fare(self, route):
        return self._fares[flat(freeze(route))]


def flat(route):
    stops = []
    for item in route:
        stops.extend(flat(item) if isinstance(item, tuple) else [item])
    return tuple(stops)
