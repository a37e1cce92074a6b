"""Going through the routes will do, now that they are frozen.

The answers are right, and each one costs a walk. Stops hashed or compared in one lookup, by number of routes:
{{a_lookup_does_not_search: stops hashed or compared in one lookup, by number of routes}}. A frozen route has a
hash, so `self._fares[key]` goes straight to it. That is what freezing was for.

Fails: a_lookup_does_not_search
"""


class FareTable:
    def __init__(self):
        self._fares = []

    def set_fare(self, route, cents):
        self._fares.insert(0, (freeze(route), cents))

    def fare(self, route):
        key = freeze(route)
        for known, cents in self._fares:
            if known == key:
                return cents
        raise KeyError(key)
