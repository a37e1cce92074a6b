"""A call that fails is worth a second try.

Against a lost message it is. Here it doubles the load on a service that is down: {{a_closed_breaker_changes_nothing: message}}. And a
breaker that does not see each outage counts too few. Retries belong in one layer, and this is not it.

Breaks: "`breaker.call(fn)` calls `fn()` once"
Fails: a_closed_breaker_changes_nothing
"""


class Breaker:
    ...

    def call(self, fn):
        period = self._admit()
        try:
            try:
                result = fn()
            except OUTAGES:
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
