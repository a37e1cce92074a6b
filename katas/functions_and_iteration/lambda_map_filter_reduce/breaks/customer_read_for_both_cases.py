"""The customer is read twice for the key.

Breaks: "so it is read at most once
  for each invoice."
"""


def rank(invoices):
    return sorted(invoices, key=lambda invoice: (not invoice.overdue, -invoice.cents, (invoice.customer and invoice.customer.casefold())))
