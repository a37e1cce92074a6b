"""The check loads the invoice, and so does the handler's call.

{{nobody_gets_in_by_counting: message}}: the one that was judged and the one that was changed are two objects, and between the two
loads the invoice may have got another owner. (It costs a query as well.) Load once, and pass on what was judged.

Breaks: "it calls the handler with the invoice
  that was judged"
Fails: nobody_gets_in_by_counting
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
                if self.may(user, action, invoice):
                    return handler(user, self._load(invoice_id), *args, **kwargs)
                raise Forbidden() if self.may(user, "view", invoice) else NotFound("no such invoice")

            return guarded

        return decorate
