"""The answer is held back from those who may not have it.

The handler has run by then, and what it changed is changed: {{nobody_gets_in_by_counting: the first one}}. The question
comes before the work.

Breaks: "Otherwise the handler is not called"
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
                answer = handler(user, invoice, *args, **kwargs)
                if not self.may(user, action, invoice):
                    raise Forbidden() if self.may(user, "view", invoice) else NotFound("no such invoice")
                return answer

            return guarded

        return decorate
