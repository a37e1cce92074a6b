"""Every OSError is an outage.

Breaks: "`ConnectionError` and `TimeoutError`, with their subclasses, are **outages**."
"""


class Breaker:
    ...

    def call(self, fn):
        period = self._admit()
        try:
            result = fn()
        except OSError:
            self._outage(period)
            raise
        except Exception:
            self._answer(period)
            raise
        except BaseException:
            self._nothing(period)
            raise
        self._answer(period)
        return result
