"""The original is dropped.

Breaks: "If the SDK raised one, that is the `__cause__`."
"""


class AlphaAdapter:
    ...

    def pay(self, reference, cents):
        codes = []
        try:
            self._sdk.charge(cents, reference, codes.append)
        except ConnectionRefusedError:
            raise PaymentDown(reference) from None
        except Exception:
            raise PaymentUnknown(reference) from None
        code = codes[0] if codes else None
        if code == "DECLINED":
            raise PaymentDeclined(reference)
        if code != "OK":
            raise PaymentUnknown(reference)
