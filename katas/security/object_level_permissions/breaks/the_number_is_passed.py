"""The handler gets the number and loads for itself.

Breaks: "it calls the handler with the invoice
  that was judged"
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
                return handler(user, invoice_id, *args, **kwargs)

            return guarded

        return decorate
