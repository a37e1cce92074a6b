"""While we are at it, make all of it fast.

The table of customers was worth nearly everything. The set of countries, the set beside the list of results and the special cases are worth little, and everybody who comes after you has to read them:
{{it_is_still_simple: message}}. Change one thing, measure, stop.

Fails: it_is_still_simple
"""


DECISION = {"hotspot": "id", "before": 82390, "after": 1615}


def flagged(payments: list[Any], customers: list[Any], blocked: list[Any]) -> list[Any]:
    if not payments or not customers:
        return []
    countries = set(blocked)
    by_id: dict[Any, Any] = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    limits = [payment.cents > 0 for payment in payments]
    found: list[Any] = []
    seen: set[int] = set()
    for payment, positive in zip(payments, limits, strict=True):
        payer = by_id.get(payment.customer)
        if payer is None or id(payer) in seen:
            continue
        if countries and payment.country in countries:
            seen.add(id(payer))
            found.append(payer.id)
        elif (positive or payer.limit < 0) and payment.cents > payer.limit:
            seen.add(id(payer))
            found.append(payer.id)
    return found
