"""What the handler returns is lost.

Breaks: "returns or raises what that does"
"""


class Guard:
    ...

    def requires(self, action):
        def decorate(handler):
            @wraps(handler)
            def guarded(user, invoice_id, *args, **kwargs):
                invoice, refusal = self._admit(user, action, invoice_id)
                if refusal:
                    raise refusal
                handler(user, invoice, *args, **kwargs)

            return guarded

        return decorate
