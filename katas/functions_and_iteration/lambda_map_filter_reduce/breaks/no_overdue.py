"""Overdue or not does not matter.

Breaks: "Overdue ones come first, then the larger `cents`"
"""


def rank(invoices):
    return sorted(invoices, key=lambda invoice: (-invoice.cents, invoice.customer.casefold()))
