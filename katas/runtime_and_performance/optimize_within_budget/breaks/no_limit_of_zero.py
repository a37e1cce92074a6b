"""A limit of zero is none.

Breaks: "or if its `cents` exceed the `limit` of its customer"
"""


def is_suspicious(payment, customer, blocked):
    return payment.country in blocked or bool(customer.limit) and payment.cents > customer.limit
