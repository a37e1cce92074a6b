"""Both must hold.

Breaks: "a payment is suspicious if its `country` is one of `blocked`, or"
"""


def is_suspicious(payment, customer, blocked):
    return payment.country in blocked and payment.cents > customer.limit
