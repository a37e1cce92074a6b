"""Eight paths.

Breaks: "and a cyclomatic complexity of at most 7"
"""


def flagged(payments, customers, blocked):
    by_id = {}
    for customer in customers or []:
        by_id.setdefault(customer.id, customer)
    found = []
    for payment in payments or []:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
