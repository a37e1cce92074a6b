"""A new code was not paid.

Breaks: "It raises `PaymentUnknown` if it is not certain, or the SDK raises."
"""


class AlphaAdapter:
    ...

    def was_paid(self, reference):
        return _asked(self._sdk.lookup, reference) == "OK"
