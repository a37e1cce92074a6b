"""The payments are taken off the list.

Breaks: "and changes none of them"
"""


def flagged(payments, customers, blocked):
    by_id = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    found = []
    while payments:
        payment = payments.pop(0)
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
