"""A table of codes.

Breaks: "No other `Exception` comes out of an adapter."
"""


class AlphaAdapter:
    ...

    def pay(self, reference, cents):
        codes = []
        try:
            self._sdk.charge(cents, reference, codes.append)
        except ConnectionRefusedError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        outcome = {"OK": None, "DECLINED": PaymentDeclined}.get(codes[0] if codes else "", PaymentUnknown)
        if outcome is not None:
            raise outcome(reference)
