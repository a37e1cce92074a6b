"""Among equal names the capital letters come first.

Breaks: "Invoices
  that are equal in all three keep their order."
"""


def rank(invoices):
    def key(invoice):
        customer = invoice.customer
        return not invoice.overdue, -invoice.cents, customer.casefold(), customer

    return sorted(invoices, key=key)
