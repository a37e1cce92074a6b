"""`functools.cache` makes the lookup fast.

It remembers what was looked up, and on this day each customer pays once: no lookup is a repetition, and each one is still a scan: {{the_work_is_within_its_budget: message}}. A cache helps
against repeated questions, not against slow answers.

Fails: the_work_is_within_its_budget, the_decision_is_measured
"""

import functools


def flagged(payments: list[Any], customers: list[Any], blocked: list[Any]) -> list[Any]:
    @functools.cache
    def payer_of(wanted: Any) -> Any:
        return next((customer for customer in customers if customer.id == wanted), None)

    found: list[Any] = []
    for payment in payments:
        payer = payer_of(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
