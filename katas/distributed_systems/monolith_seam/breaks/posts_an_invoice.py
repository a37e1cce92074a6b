"""Posts an invoice.

Breaks: "`PUT` `/invoices/7`"
"""


class HttpBilling:
    ...

    def bill(self, order_id, items):
        status, answer = self._ask('POST', '/invoices', {'order': order_id, 'items': items})
        if status == 422:
            raise UnknownSku(f'order {order_id}')
        return _integer(_field(status, answer, 'cents'))
