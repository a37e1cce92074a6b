"""All refusals are recorded by one word.

Breaks: "`outcome` is `"allowed"` or the name of the exception."
Fails: each_decision_is_recorded
"""


class Guard:
    ...

    def requires(self, action):
        def decorate(handler):
            @wraps(handler)
            def guarded(user, invoice_id, *args, **kwargs):
                invoice, refusal = self._admit(user, action, invoice_id)
                if self._record is not None:
                    self._record(user, action, invoice_id, "denied" if refusal else "allowed")
                if refusal:
                    raise refusal
                return handler(user, invoice, *args, **kwargs)

            return guarded

        return decorate
