"""Capital letters sort before small ones.

Breaks: "then `customer` in alphabetical order, without regard to case."
"""


def rank(invoices):
    return sorted(invoices, key=lambda invoice: (not invoice.overdue, -invoice.cents, invoice.customer))
