"""An open breaker returns None.

Breaks: "From then on `call`
  raises `Open`, an exception class that you write, and does not call `fn`."
"""


class Breaker:
    ...

    def call(self, fn):
        try:
            period = self._admit()
        except Open:
            return None
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
        self._answer(period)
        return result
