"""`list.sort` and `sorted` do the same.

`sort` changes the list it is called on, and that one belongs to the caller, who finds it in another order. `sorted` makes a
new list and takes any iterable.

Fails: customers_are_read_once
"""


def rank(invoices):
    invoices.sort(key=lambda invoice: (not invoice.overdue, -invoice.cents, invoice.customer.casefold()))
    return invoices
