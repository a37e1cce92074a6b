"""A fare of 0 is taken for none.

Breaks: "`fare(route)` returns it"
"""


class FareTable:
    ...

    def fare(self, route):
        cents = self._fares.get(freeze(route))
        if not cents:
            raise KeyError(route)
        return cents
