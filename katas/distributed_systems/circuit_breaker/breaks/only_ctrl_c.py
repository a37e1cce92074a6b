"""Only KeyboardInterrupt is thought of.

Breaks: "What is not an `Exception`, such as `KeyboardInterrupt` or `SystemExit`, is neither, and counts for nothing."
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
        except KeyboardInterrupt:
            self._nothing(period)
            raise
        self._answer(period)
        return result
