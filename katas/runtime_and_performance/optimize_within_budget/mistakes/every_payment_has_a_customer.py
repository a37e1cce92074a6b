"""Every payment has a customer, so `by_id[payment.customer]` finds one.

The scan found nothing and went on; the dict raises KeyError: {{the_same_answer: message}}. A lookup that replaces a scan also has to say what a miss means.

Breaks: "a payment without a customer is passed over"
Fails: the_same_answer
"""


def flagged(payments: list[Any], customers: list[Any], blocked: list[Any]) -> list[Any]:
    by_id: dict[Any, Any] = {}
    for customer in customers:
        by_id.setdefault(customer.id, customer)
    found: list[Any] = []
    for payment in payments:
        payer = by_id[payment.customer]
        if is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
