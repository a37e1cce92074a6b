"""Which customers have suspicious payments? Fast enough, and still to be read."""

from typing import Any

#: Measured with `workload.steps(flagged)`, before and after customers were looked up in a dict.
DECISION = {"hotspot": "id", "before": 82390, "after": 3370}


def flagged(payments: list[Any], customers: list[Any], blocked: list[Any]) -> list[Any]:
    """Return the ids of the customers with a suspicious payment, in the order of the first one of each."""
    by_id: dict[Any, Any] = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    found: list[Any] = []
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found


def is_suspicious(payment: Any, customer: Any, blocked: list[Any]) -> bool:
    """Return whether a payment comes from a blocked country, or exceeds what is usual for the customer."""
    return payment.country in blocked or payment.cents > customer.limit
