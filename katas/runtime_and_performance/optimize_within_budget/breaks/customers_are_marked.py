"""Customers are marked.

Breaks: "and changes none of them"
"""


def flagged(payments, customers, blocked):
    by_id = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    found = []
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            payer.flagged = True
            found.append(payer.id)
    return found
