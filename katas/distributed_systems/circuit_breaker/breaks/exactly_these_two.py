"""Subclasses are no outages.

Breaks: "`ConnectionError` and `TimeoutError`, with their subclasses, are **outages**."
"""


class Breaker:
    ...

    def call(self, fn):
        period = self._admit()
        try:
            result = fn()
        except Exception as error:
            (self._outage if type(error) in OUTAGES else self._answer)(period)
            raise
        except BaseException:
            self._nothing(period)
            raise
        self._answer(period)
        return result
