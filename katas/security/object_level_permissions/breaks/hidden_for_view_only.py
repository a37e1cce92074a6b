"""Only the page itself hides that an invoice exists.

Breaks: "`NotFound` if there is no such invoice, or if the user may not `"view"` it."
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
        return invoice, NotFound("no such invoice") if action == "view" else Forbidden()
