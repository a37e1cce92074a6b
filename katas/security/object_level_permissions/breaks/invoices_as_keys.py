"""Invoices that are given twice are listed once.

Breaks: "returns an invoice, which
may be any object"
"""


class Guard:
    ...

    def visible(self, user, invoices):
        return [invoice for invoice in dict.fromkeys(invoices) if self.may(user, "view", invoice)]
