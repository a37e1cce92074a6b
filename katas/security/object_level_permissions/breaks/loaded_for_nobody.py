"""The invoice is loaded before anything is asked.

Breaks: "`LoginRequired` if `user` is `None`, without calling `load`"
"""


class Guard:
    ...

    def _admit(self, user, action, invoice_id):
        invoice = self._load(invoice_id)
        if user is None:
            return None, LoginRequired()
        if invoice is None:
            return None, NotFound("no such invoice")
        if self.may(user, action, invoice):
            return invoice, None
        return invoice, Forbidden() if self.may(user, "view", invoice) else NotFound("no such invoice")
