"""The text of a frozen route, `str` or `repr`, is as good a key as the route.

Text shows what objects look like, and equal objects may look different: {{equal_routes_share_a_fare_and_no_others: message}}. The
frozen route can be a key itself, and is compared by `==`.

Breaks: "equal stops are the same stop"
Fails: equal_routes_share_a_fare_and_no_others
"""


class FareTable:
    ...

    def set_fare(self, route, cents):
        self._fares[repr(freeze(route))] = cents

    def fare(self, route):
        return self._fares[repr(freeze(route))]
