"""A user who may not do something is told so: Forbidden.

For a number that does not exist the answer was NotFound, so Forbidden says that there is such an invoice. What was seen: {{a_refusal_tells_nothing: message}}. A user who may not view it gets the answer that a missing one gets.

Breaks: "`NotFound` if there is no such invoice, or if the user may not `"view"` it."
Fails: a_refusal_tells_nothing
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
                if invoice is None:
                    raise NotFound("no such invoice")
                if not self.may(user, action, invoice):
                    raise Forbidden()
                return handler(user, invoice, *args, **kwargs)

            return guarded

        return decorate
