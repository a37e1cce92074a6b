"""Any customer with the id may flag.

Breaks: "only the first of them counts"
"""


def flagged(payments, customers, blocked):
    by_id = {}
    for customer in customers:
        by_id.setdefault(customer.id, []).append(customer)
    found = []
    for payment in payments:
        for payer in by_id.get(payment.customer, []):
            if is_suspicious(payment, payer, blocked) and payer.id not in found:
                found.append(payer.id)
    return found
