"""visible sorts.

Breaks: "in their
  order"
"""


class Guard:
    ...

    def visible(self, user, invoices):
        return sorted((invoice for invoice in invoices if self.may(user, "view", invoice)), key=lambda invoice: invoice.number)
