"""Unknown by its text.

Breaks: "or 422 for an unknown sku"
"""


class HttpBilling:
    ...

    def bill(self, order_id, items):
        status, answer = self._ask('PUT', f'/invoices/{order_id}', {'items': items})
        if status == 422 and 'unknown' in answer:
            raise UnknownSku(f'order {order_id}')
        return _integer(_field(status, answer, 'cents'))
