"""Ids one by one.

Breaks: "calls `send(method, path, body)` once in each method"
"""


class HttpBilling:
    ...

    def totals(self, order_ids):
        totals = {}
        for order_id in order_ids:
            found = _field(*self._ask('POST', '/totals', {'orders': [order_id]}), 'totals')
            if not isinstance(found, dict):
                raise BillingUnclear(f'totals is {found!r}')
            totals.update(found)
        return {order_id: _integer(totals[str(order_id)]) for order_id in order_ids if str(order_id) in totals}
