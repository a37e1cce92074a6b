"""Only the rules are asked, and one of them says yes to every invoice.

Breaks: "`NotFound` if there is no such invoice"
"""


class Guard:
    ...

    def _admit(self, user, action, invoice_id):
        if user is None:
            return None, LoginRequired()
        invoice = self._load(invoice_id)
        if self.may(user, action, invoice):
            return invoice, None
        return invoice, Forbidden() if self.may(user, "view", invoice) else NotFound("no such invoice")
