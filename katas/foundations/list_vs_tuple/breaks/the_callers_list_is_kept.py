"""The list is kept beside its fare, and compared with whatever is asked for.

Breaks: "What a caller does to a list after `set_fare` does not change the table."
"""


class FareTable:
    def __init__(self):
        self._fares = {}

    def set_fare(self, route, cents):
        self._fares[freeze(route)] = (route, cents)

    def fare(self, route):
        kept, cents = self._fares[freeze(route)]
        if freeze(kept) != freeze(route):
            raise KeyError(route)
        return cents
