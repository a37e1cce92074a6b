"""Every refusal is NotFound.

Breaks: "else `Forbidden`"
"""


class Guard:
    ...

    def _admit(self, user, action, invoice_id):
        if user is None:
            return None, LoginRequired()
        invoice = self._load(invoice_id)
        if invoice is None or not self.may(user, action, invoice):
            return None, NotFound("no such invoice")
        return invoice, None
