"""A KeyError of the handler becomes NotFound.

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
                try:
                    return handler(user, invoice, *args, **kwargs)
                except KeyError:
                    raise NotFound("no such invoice")

            return guarded

        return decorate
