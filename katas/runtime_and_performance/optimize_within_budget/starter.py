"""Which customers have suspicious payments? Clear, correct, and far too slow."""

#: TODO: measured with `workload.steps(flagged)`, before and after your change.
DECISION = {"hotspot": "", "before": 0, "after": 0}


def flagged(payments, customers, blocked):
    """Return the ids of the customers with a suspicious payment, in the order of the first one of each."""
    found = []
    for payment in payments:
        for customer in customers:
            if customer.id == payment.customer:
                if is_suspicious(payment, customer, blocked) and customer.id not in found:
                    found.append(customer.id)
                break
    return found


def is_suspicious(payment, customer, blocked):
    """Return whether a payment comes from a blocked country, or exceeds what is usual for the customer."""
    suspicious = False
    for country in blocked:
        if country == payment.country:
            suspicious = True
    if payment.cents > customer.limit:
        suspicious = True
    return suspicious
