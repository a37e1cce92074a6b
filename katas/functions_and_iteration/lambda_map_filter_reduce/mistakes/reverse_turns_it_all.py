"""`reverse=True` makes the amounts descend.

It turns the whole order around, the customers included: {{invoices_are_ranked: actual}}. Leave it out, and turn each part of the
key by itself: `not invoice.overdue` and `-invoice.cents`.

Fails: invoices_are_ranked
"""


def rank(invoices):
    return sorted(invoices, key=lambda invoice: (invoice.overdue, invoice.cents, invoice.customer.casefold()), reverse=True)
