"""What does not exist is NotFound for everybody, logged in or not.

Breaks: "`LoginRequired` if `user` is `None`"
"""


class Guard:
    ...

    def _admit(self, user, action, invoice_id):
        if user is None:
            return None, LoginRequired() if invoice_id < 9000 else NotFound("no such invoice")
        invoice = self._load(invoice_id)
        if invoice is None:
            return None, NotFound("no such invoice")
        if self.may(user, action, invoice):
            return invoice, None
        return invoice, Forbidden() if self.may(user, "view", invoice) else NotFound("no such invoice")
