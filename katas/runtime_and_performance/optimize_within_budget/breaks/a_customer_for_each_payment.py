"""An id for each suspicious payment.

Breaks: "the id of each customer with a suspicious payment once"
"""


def flagged(payments, customers, blocked):
    by_id = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    found = []
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked):
            found.append(payer.id)
    return found
