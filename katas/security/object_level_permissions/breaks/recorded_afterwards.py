"""The record is written when the handler has returned.

Breaks: "once, before the
handler begins"
Fails: each_decision_is_recorded
"""


class Guard:
    ...

    def requires(self, action):
        def decorate(handler):
            @wraps(handler)
            def guarded(user, invoice_id, *args, **kwargs):
                invoice, refusal = self._admit(user, action, invoice_id)
                answer = None if refusal else handler(user, invoice, *args, **kwargs)
                if self._record is not None:
                    self._record(user, action, invoice_id, type(refusal).__name__ if refusal else "allowed")
                if refusal:
                    raise refusal
                return answer

            return guarded

        return decorate
