"""All tables look into one dictionary.

Breaks: "Each table has fares of its own."
"""

FARES = {}


class FareTable:
    def set_fare(self, route, cents):
        FARES[freeze(route)] = cents

    def fare(self, route):
        return FARES[freeze(route)]
