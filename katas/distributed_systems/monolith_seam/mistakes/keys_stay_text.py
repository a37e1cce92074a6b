"""What was sent as a dict comes back as the same dict.

The keys of a JSON object are text: {{billing_over_the_wire: message}}. `json.dumps` made text of the integers without a word, and nobody
turns it back but you.

Fails: billing_over_the_wire
"""


class HttpBilling:
    ...

    def totals(self, order_ids):
        status, answer = self._ask('POST', '/totals', {'orders': order_ids})
        totals = _field(status, answer, 'totals')
        if not isinstance(totals, dict):
            raise BillingUnclear(f'totals is {totals!r}')
        return {order_id: _integer(cents) for order_id, cents in totals.items()}
