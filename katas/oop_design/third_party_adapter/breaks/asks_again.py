"""Asks again if it is unclear.

Breaks: "as `was_paid` says, asked once"
"""


class Checkout:
    ...

    def _clarified(self, reference):
        for _ in range(2):
            try:
                return "paid" if self._payments.was_paid(reference) else "not paid"
            except PaymentError:
                continue
        return "unclear"
