"""The customers are sorted.

Breaks: "and changes none of them"
"""


def flagged(payments, customers, blocked):
    customers.sort(key=lambda customer: str(customer.id))
    by_id = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    found = []
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
