"""The root of all.

Breaks: "or raises an `OSError`"
"""


class HttpBilling:
    ...

    def _ask(self, method, path, fields):
        try:
            return self._send(method, path, json.dumps(fields))
        except (ConnectionError, TimeoutError) as error:
            raise BillingUnclear(f'{method} {path} was not answered') from error
