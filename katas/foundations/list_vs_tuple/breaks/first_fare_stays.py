"""A fare is set once.

Breaks: "`set_fare(route, cents)` sets the fare of a route, or replaces it."
"""


class FareTable:
    ...

    def set_fare(self, route, cents):
        self._fares.setdefault(freeze(route), cents)
