"""The invoice is loaded once more to find the reason of the refusal.

Breaks: "One call of a decorated handler calls `load` at most once."
"""


class Guard:
    ...

    def _admit(self, user, action, invoice_id):
        if user is None:
            return None, LoginRequired()
        invoice = self._load(invoice_id)
        if invoice is None:
            return None, NotFound("no such invoice")
        if self.may(user, action, invoice):
            return invoice, None
        return invoice, Forbidden() if self.may(user, "view", self._load(invoice_id)) else NotFound("no such invoice")
