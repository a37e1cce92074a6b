"""A class for the table.

Breaks: "and no class"
"""


class Table:
    def __init__(self, customers):
        self.by_id = {}
        for customer in customers:
            self.by_id.setdefault(customer.id, customer)


def flagged(payments, customers, blocked):
    table = Table(customers)
    found = []
    for payment in payments:
        payer = table.by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
