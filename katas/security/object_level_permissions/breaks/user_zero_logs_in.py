"""User 0 is told to log in.

Breaks: "`LoginRequired` if `user` is `None`"
"""


class Guard:
    ...

    def requires(self, action):
        def decorate(handler):
            @wraps(handler)
            def guarded(user, invoice_id, *args, **kwargs):
                if not user:
                    raise LoginRequired()
                invoice, refusal = self._admit(user, action, invoice_id)
                if refusal:
                    raise refusal
                return handler(user, invoice, *args, **kwargs)

            return guarded

        return decorate
