"""The customers are put into a table for each payment.

Breaks: "`flagged` takes at most 30 steps per payment"
"""


def flagged(payments, customers, blocked):
    found = []
    for payment in payments:
        by_id = {}
        for customer in customers:
            by_id.setdefault(customer.id, customer)
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
