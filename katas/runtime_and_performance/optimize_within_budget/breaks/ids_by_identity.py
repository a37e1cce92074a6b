"""The very object of an id is looked up.

Breaks: "the id of each customer with a suspicious payment once"
"""


def flagged(payments, customers, blocked):
    by_id = {}
    for customer in customers:
        by_id.setdefault(id(customer.id), customer)
    found = []
    for payment in payments:
        payer = by_id.get(id(payment.customer))
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
