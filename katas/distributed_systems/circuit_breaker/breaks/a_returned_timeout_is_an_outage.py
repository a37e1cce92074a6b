"""A TimeoutError that is returned counts like one that is raised.

Breaks: "Everything else that comes out of a call, a value or another `Exception`, is an **answer** of the service."
"""


class Breaker:
    ...

    def call(self, fn):
        period = self._admit()
        try:
            result = fn()
        except OUTAGES:
            self._outage(period)
            raise
        except Exception:
            self._answer(period)
            raise
        except BaseException:
            self._nothing(period)
            raise
        if isinstance(result, OUTAGES):
            self._outage(period)
        else:
            self._answer(period)
        return result
