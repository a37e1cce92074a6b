"""Lambdas.

Breaks: "methods, nested ones and lambdas included"
"""


is_blocked = lambda payment, blocked: payment.country in blocked
is_large = lambda payment, customer: payment.cents > customer.limit


def is_suspicious(payment, customer, blocked):
    return is_blocked(payment, blocked) or is_large(payment, customer)
