"""A country that is false is not blocked.

Breaks: "a payment is suspicious if its `country` is one of `blocked`"
"""


def is_suspicious(payment, customer, blocked):
    return bool(payment.country) and payment.country in blocked or payment.cents > customer.limit
