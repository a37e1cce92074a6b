"""An invoice that equals one of the list is left out.

Breaks: "returns a list of the invoices that `user` may `"view"`, in their
  order"
"""


class Guard:
    ...

    def visible(self, user, invoices):
        found = []
        for invoice in invoices:
            if self.may(user, "view", invoice) and invoice not in found:
                found.append(invoice)
        return found
