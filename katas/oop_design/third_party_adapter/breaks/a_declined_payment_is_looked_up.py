"""Every failure is looked up.

Breaks: "`"paid"`, or `"declined"`, or `"not paid"` if the provider is down"
"""


class Checkout:
    ...

    def buy(self, reference, cents):
        try:
            self._payments.pay(reference, cents)
        except PaymentDeclined:
            return "declined"
        except PaymentError:
            return self._clarified(reference)
        return "paid"
