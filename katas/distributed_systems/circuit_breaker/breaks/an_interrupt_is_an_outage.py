"""An interrupted trial opens the breaker again.

Breaks: "is neither, and counts for nothing"
"""


class Breaker:
    ...

    def _nothing(self, period):
        self._outage(period)
