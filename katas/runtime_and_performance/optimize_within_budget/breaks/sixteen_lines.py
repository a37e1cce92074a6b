"""Sixteen lines.

Breaks: "Each of them has at most 15 lines of code"
"""


def flagged(payments, customers, blocked):
    by_id = {}
    for customer in customers:
        key = customer.id
        by_id.setdefault(key, customer)
    found = []
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is None:
            continue
        suspicious = is_suspicious(payment, payer, blocked)
        if suspicious:
            key = payer.id
            if key not in found:
                found.append(key)
    return found
