"""The smaller amount comes first.

Breaks: "then the larger `cents`"
"""


def rank(invoices):
    return sorted(invoices, key=lambda invoice: (not invoice.overdue, invoice.cents, invoice.customer.casefold()))
