"""The same question has the same answer, so it can be kept.

Rights change, and nobody tells the memory: after the auditor was dismissed, page, `may` and list said
{{rights_count_from_the_next_call: dismissed}}. Ask each time. If that is too slow, load what the rules need once for each request.

Breaks: "Rights can change between two calls: every call asks the rules anew."
Fails: rights_count_from_the_next_call
"""


class Guard:
    ...

    def requires(self, action):
        def decorate(handler):
            @wraps(handler)
            def guarded(user, invoice_id, *args, **kwargs):
                known = self.__dict__.setdefault("_known", {})
                if user is None:
                    raise LoginRequired()
                invoice = self._load(invoice_id)
                if invoice is None:
                    raise NotFound("no such invoice")
                if (user, action, invoice_id) not in known:
                    known[user, action, invoice_id] = self.may(user, action, invoice)
                if known[user, action, invoice_id]:
                    return handler(user, invoice, *args, **kwargs)
                raise Forbidden() if self.may(user, "view", invoice) else NotFound("no such invoice")

            return guarded

        return decorate
