"""A route without a fare has the fare `None`.

`get` turns a missing key into an ordinary value, and the caller goes on to calculate with it or sells a ticket for nothing.
{{a_fare_is_found_again: call}} {{a_fare_is_found_again: actual}}. `self._fares[key]` raises the `KeyError` that was
asked for.

Fails: a_fare_is_found_again
"""


class FareTable:
    ...

    def fare(self, route):
        return self._fares.get(freeze(route))
