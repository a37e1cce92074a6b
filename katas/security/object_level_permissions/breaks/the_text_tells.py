"""NotFound names what was wanted only if it is there.

Breaks: "Both tell the same, so that nobody learns
    which numbers exist: the exceptions have equal `args`"
"""


class Guard:
    ...

    def _admit(self, user, action, invoice_id):
        if user is None:
            return None, LoginRequired()
        invoice = self._load(invoice_id)
        if invoice is None:
            return None, NotFound(f"{invoice_id} does not exist")
        if self.may(user, action, invoice):
            return invoice, None
        return invoice, Forbidden() if self.may(user, "view", invoice) else NotFound(f"{user} may not {action} {invoice_id}")
