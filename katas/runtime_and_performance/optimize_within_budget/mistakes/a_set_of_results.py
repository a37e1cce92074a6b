"""Results that must not repeat are a set.

A set has no order, and the order was part of the answer: {{the_same_answer: message}}. A dict keeps the order of its keys, if the list of results ever becomes a hotspot. Here it is short.

Fails: the_same_answer
"""


def flagged(payments: list[Any], customers: list[Any], blocked: list[Any]) -> list[Any]:
    by_id: dict[Any, Any] = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    found = set()
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked):
            found.add(payer.id)
    return sorted(found, key=repr)
