"""The checkout knows what is behind the port.

Breaks: "**`Checkout(payments)`** uses the port alone."
"""


class Checkout:
    ...

    def __init__(self, payments):
        if not isinstance(payments, (AlphaAdapter, BetaAdapter)):
            raise TypeError("no provider")
        self._payments = payments
