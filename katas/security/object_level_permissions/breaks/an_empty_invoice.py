"""An invoice without lines is taken for none.

Breaks: "returns an invoice, which
may be any object, or `None` if there is no such invoice"
"""


class Guard:
    ...

    def _admit(self, user, action, invoice_id):
        if user is None:
            return None, LoginRequired()
        invoice = self._load(invoice_id)
        if not invoice:
            return None, NotFound("no such invoice")
        if self.may(user, action, invoice):
            return invoice, None
        return invoice, Forbidden() if self.may(user, "view", invoice) else NotFound("no such invoice")
