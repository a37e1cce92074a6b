"""A user who may view an invoice may do what the buttons on its page do.

The button is hidden, and the request is typed by hand: {{nobody_gets_in_by_counting: the first one}}. Ask about the action that
the handler is for.

Fails: nobody_gets_in_by_counting, a_refusal_tells_nothing
"""


class Guard:
    ...

    def requires(self, action):
        def decorate(handler):
            @wraps(handler)
            def guarded(user, invoice_id, *args, **kwargs):
                if user is None:
                    raise LoginRequired()
                invoice = self._load(invoice_id)
                if invoice is None or not self.may(user, "view", invoice):
                    raise NotFound("no such invoice")
                return handler(user, invoice, *args, **kwargs)

            return guarded

        return decorate
