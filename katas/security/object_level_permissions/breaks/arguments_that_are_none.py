"""Further arguments that are None are left out.

Breaks: "with further arguments of both kinds"
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
                return handler(user, invoice, *args, **{name: value for name, value in kwargs.items() if value is not None})

            return guarded

        return decorate
