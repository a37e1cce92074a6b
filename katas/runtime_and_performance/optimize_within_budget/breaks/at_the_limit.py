"""An amount at the limit is suspicious.

Breaks: "or if its `cents` exceed the `limit` of its customer"
"""


def is_suspicious(payment, customer, blocked):
    return payment.country in blocked or payment.cents >= customer.limit
