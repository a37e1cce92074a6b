"""Items at the top.

Breaks: "Text and body are JSON, as `str`"
"""


class HttpBilling:
    ...

    def bill(self, order_id, items):
        status, answer = self._ask('PUT', f'/invoices/{order_id}', items)
        if status == 422:
            raise UnknownSku(f'order {order_id}')
        return _integer(_field(status, answer, 'cents'))
