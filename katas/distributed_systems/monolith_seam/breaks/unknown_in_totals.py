"""Unknown in totals.

Breaks: "or 422 for an unknown sku"
"""


class HttpBilling:
    ...

    def _ask(self, method, path, fields):
        try:
            answer = self._send(method, path, json.dumps(fields))
        except OSError as error:
            raise BillingUnclear(f'{method} {path} was not answered') from error
        if answer[0] == 422:
            raise UnknownSku(path)
        return answer
