"""An empty list is answered without a request.

Breaks: "calls `send(method, path, body)` once in each method"
"""


class HttpBilling:
    ...

    def totals(self, order_ids):
        if not order_ids:
            return {}
        status, answer = self._ask('POST', '/totals', {'orders': order_ids})
        totals = _field(status, answer, 'totals')
        if not isinstance(totals, dict):
            raise BillingUnclear(f'totals is {totals!r}')
        return {order_id: _integer(totals[str(order_id)]) for order_id in order_ids if str(order_id) in totals}
