"""Stops joined into one text are a good key.

Text is hashable, but joining loses where one stop ends and the next one begins: {{equal_routes_share_a_fare_and_no_others: message}}.
It also compares what objects look like instead of what they are. A tuple is hashable, too, and keeps the structure.

Fails: equal_routes_share_a_fare_and_no_others
"""


class FareTable:
    def __init__(self):
        self._fares = {}

    def set_fare(self, route, cents):
        self._fares[",".join(map(str, freeze(route)))] = cents

    def fare(self, route):
        return self._fares[",".join(map(str, freeze(route)))]
