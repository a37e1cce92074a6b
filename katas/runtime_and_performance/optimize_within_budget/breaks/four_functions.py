"""Four functions.

Breaks: "Your file has at most three functions, methods, nested ones and lambdas included"
"""


def flagged(payments, customers, blocked):
    by_id = table(customers)
    found = []
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and is_new(payer, found):
            found.append(payer.id)
    return found


def table(customers):
    by_id = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    return by_id


def is_new(payer, found):
    return payer.id not in found
