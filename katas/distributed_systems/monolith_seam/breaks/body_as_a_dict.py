"""Body as a dict.

Breaks: "Text and body are JSON, as `str`"
"""


class HttpBilling:
    ...

    def _ask(self, method, path, fields):
        try:
            return self._send(method, path, fields)
        except OSError as error:
            raise BillingUnclear(f'{method} {path} was not answered') from error
