"""It is enough to freeze a route when its fare is asked for.

Until then the table holds the caller's own list. The caller changed it after `set_fare`, and the table changed with it:
{{later_changes_stay_outside: message}}. Freeze what comes in at the moment when it comes in. And since a list cannot be a
key, there was no dictionary to look into: each lookup goes through all routes.

Fails: later_changes_stay_outside, a_lookup_does_not_search
"""


class FareTable:
    def __init__(self):
        self._routes = []

    def set_fare(self, route, cents):
        self._routes.insert(0, (route, cents))

    def fare(self, route):
        wanted = freeze(route)
        for known, cents in self._routes:
            if freeze(known) == wanted:
                return cents
        raise KeyError(wanted)
