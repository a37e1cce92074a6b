"""Ids come in the order of the customers.

Breaks: "in the order of their first one"
"""


def flagged(payments, customers, blocked):
    by_id = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    found = []
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return [customer.id for customer in by_id.values() if customer.id in found]
