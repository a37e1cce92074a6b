"""What a user may view is asked once for each invoice.

Breaks: "Rights can change between two calls: every call asks the rules anew."
"""


class Guard:
    ...

    def visible(self, user, invoices):
        known = self.__dict__.setdefault("_known", {})
        return [invoice for invoice in invoices if known.setdefault((user, id(invoice)), self.may(user, "view", invoice))]
