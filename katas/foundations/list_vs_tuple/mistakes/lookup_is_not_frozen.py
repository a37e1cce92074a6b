"""Only what is stored has to be frozen.

A lookup hashes what it is given, too. `fare` was given a list, and a list has no hash. Bring both into one form: freeze the route in
`set_fare` and in `fare`.

Fails: a_fare_is_found_again
"""


class FareTable:
    ...

    def fare(self, route):
        return self._fares[route]
