"""A handler for another action needs the right to view as well.

Breaks: "If the user may do this to the invoice, it calls the handler"
"""


class Guard:
    ...

    def _admit(self, user, action, invoice_id):
        if user is None:
            return None, LoginRequired()
        invoice = self._load(invoice_id)
        if invoice is None or not self.may(user, "view", invoice):
            return None, NotFound("no such invoice")
        return (invoice, None) if self.may(user, action, invoice) else (invoice, Forbidden())
