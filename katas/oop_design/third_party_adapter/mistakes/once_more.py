"""If the outcome is unknown, try again.

The first charge may have been made. {{the_checkout_knows_the_port_alone: message}}. Ask with the same reference; charging is not a question.

Breaks: "`buy(reference, cents)` calls `pay` once"
Fails: the_checkout_knows_the_port_alone
"""


class Checkout:
    ...

    def buy(self, reference, cents):
        for _ in range(2):
            try:
                self._payments.pay(reference, cents)
            except PaymentDeclined:
                return "declined"
            except PaymentDown:
                return "not paid"
            except PaymentUnknown:
                continue
            return "paid"
        return self._clarified(reference)
