"""A dict comprehension makes the table.

`{customer.id: customer for …}` keeps the *last* customer with an id; the scan that it replaces found the first: {{the_same_answer: message}}. A faster version has to be right in the case that
nobody thought of, too: keep the slow one as the judge, and compare.

Breaks: "if several customers have the same `id`, only the first of them counts"
Fails: the_same_answer
"""


def flagged(payments: list[Any], customers: list[Any], blocked: list[Any]) -> list[Any]:
    by_id = {customer.id: customer for customer in customers}
    found: list[Any] = []
    for payment in payments:
        payer = by_id.get(payment.customer)
        if payer is not None and is_suspicious(payment, payer, blocked) and payer.id not in found:
            found.append(payer.id)
    return found
