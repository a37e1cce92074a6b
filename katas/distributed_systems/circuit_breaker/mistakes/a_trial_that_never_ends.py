"""A trial ends with an answer or with an outage.

It can also be interrupted: {{a_late_outcome_changes_nothing: actual}} instead of
{{a_late_outcome_changes_nothing: expected}}. The flag stays set, and the breaker waits for a trial that has long been over. Take the
flag back for `BaseException`, too.

Breaks: "After a trial that raises it, the next call is a trial."
Fails: a_late_outcome_changes_nothing
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
        self._answer(period)
        return result
