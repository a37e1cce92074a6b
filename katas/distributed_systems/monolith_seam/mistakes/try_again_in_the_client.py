"""A request that failed is sent once more, by the client of the service.

Then each layer does so, and a service that is drowning gets twice the load: {{billing_over_the_wire: message}}. Here, the order stays
open, and `repair` asks again later.

Breaks: "calls `send(method, path, body)` once in each method"
Fails: billing_over_the_wire
"""


class HttpBilling:
    ...

    def _ask(self, method, path, fields):
        try:
            return self._send(method, path, json.dumps(fields))
        except OSError:
            pass
        try:
            return self._send(method, path, json.dumps(fields))
        except OSError as error:
            raise BillingUnclear(f'{method} {path} was not answered') from error
