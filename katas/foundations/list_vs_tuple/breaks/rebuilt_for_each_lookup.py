"""The dictionary is made anew for each lookup.

Breaks: "A lookup does no more work among 100 routes than among two."
"""


class FareTable:
    def __init__(self):
        self._pairs = []

    def set_fare(self, route, cents):
        self._pairs.append((freeze(route), cents))

    def fare(self, route):
        return dict(self._pairs)[freeze(route)]
