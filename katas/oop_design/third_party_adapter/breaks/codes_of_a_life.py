"""The codes are kept with the adapter.

Breaks: "The first call counts."
"""


class AlphaAdapter:
    def __init__(self, sdk):
        self._sdk = sdk
        self._codes = []

    def pay(self, reference, cents):
        try:
            self._sdk.charge(cents, reference, self._codes.append)
        except ConnectionRefusedError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        code = self._codes[0] if self._codes else None
        if code == "DECLINED":
            raise PaymentDeclined(reference)
        if code != "OK":
            raise PaymentUnknown(reference)

    def was_paid(self, reference):
        code = _asked(self._sdk.lookup, reference)
        if code not in ("OK", "DECLINED", None):
            raise PaymentUnknown(reference)
        return code == "OK"
