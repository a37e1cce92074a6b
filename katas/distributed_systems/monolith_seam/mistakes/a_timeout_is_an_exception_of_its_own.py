"""`TimeoutError` says best what happened, so it goes on.

Then ordering has to know the network behind the seam: {{billing_over_the_wire: message}}. The contract has one exception for it, in the
words of billing, with the other one as its cause.

Breaks: "`HttpBilling` raises `BillingUnclear` if it gets no answer that follows the contract."
Fails: billing_over_the_wire
"""


class HttpBilling:
    ...

    def _ask(self, method, path, fields):
        try:
            return self._send(method, path, json.dumps(fields))
        except ConnectionError as error:
            raise BillingUnclear(f'{method} {path} was not answered') from error
