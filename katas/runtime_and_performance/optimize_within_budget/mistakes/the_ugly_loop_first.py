"""The loop over the blocked countries is the worst of it.

It is the ugliest, and takes five steps per payment. The one that looks harmless takes five hundred: {{the_work_is_within_its_budget: message}}. Count first.

Fails: the_work_is_within_its_budget, the_decision_is_measured
"""


DECISION = {"hotspot": "country", "before": 82390, "after": 80835}


def flagged(payments: list[Any], customers: list[Any], blocked: list[Any]) -> list[Any]:
    countries = set(blocked)
    found: list[Any] = []
    for payment in payments:
        for customer in customers:
            if customer.id == payment.customer:
                suspicious = payment.country in countries or payment.cents > customer.limit
                if suspicious and customer.id not in found:
                    found.append(customer.id)
                break
    return found
