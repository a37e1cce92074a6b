"""A payment that cannot be confirmed was not made.

{{the_checkout_knows_the_port_alone: message}}. Somebody may have paid, and is told that they have not. Say that it is unclear, and let a
job or a person ask later.

Breaks: "or `"unclear"` if that raises a `PaymentError`"
Fails: the_checkout_knows_the_port_alone
"""


class Checkout:
    ...

    def _clarified(self, reference):
        try:
            return "paid" if self._payments.was_paid(reference) else "not paid"
        except PaymentError:
            return "not paid"
