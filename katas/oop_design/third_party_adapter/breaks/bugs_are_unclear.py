"""Anything that happens is unclear.

Breaks: "Any other exception goes on."
"""


class Checkout:
    ...

    def _clarified(self, reference):
        try:
            return "paid" if self._payments.was_paid(reference) else "not paid"
        except Exception:
            return "unclear"
