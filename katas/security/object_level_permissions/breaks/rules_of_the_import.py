"""The rules are looked up when the handler is decorated.

Breaks: "`permit` counts for handlers that were decorated
before, too."
"""


class Guard:
    ...

    def requires(self, action):
        ruled = action in self._rules

        def decorate(handler):
            @wraps(handler)
            def guarded(user, invoice_id, *args, **kwargs):
                invoice, refusal = self._admit(user, action, invoice_id)
                if invoice is not None and not ruled:
                    refusal = Forbidden()
                if refusal:
                    raise refusal
                return handler(user, invoice, *args, **kwargs)

            return guarded

        return decorate
