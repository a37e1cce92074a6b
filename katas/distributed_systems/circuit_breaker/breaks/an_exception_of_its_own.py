"""Outages reach the caller as an exception of the breaker's.

Breaks: "raises the very exception that it raises"
"""


class Breaker:
    ...

    def call(self, fn):
        period = self._admit()
        try:
            result = fn()
        except OUTAGES as error:
            self._outage(period)
            raise ConnectionError("service is down") from error
        except Exception:
            self._answer(period)
            raise
        except BaseException:
            self._nothing(period)
            raise
        self._answer(period)
        return result
