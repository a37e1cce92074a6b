"""An interrupted trial opens the breaker again.

Breaks: "A trial that raises something else, such as `KeyboardInterrupt`, decides nothing"
"""


class Breaker:
    ...

    def _nothing(self, period):
        self._outage(period)
