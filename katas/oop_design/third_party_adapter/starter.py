"""Payments through two providers, behind one port."""


class BetaError(Exception):
    """Raised by the SDK of Beta; `kind` says what happened. It belongs to them."""

    def __init__(self, kind):
        super().__init__(kind)
        self.kind = kind


class PaymentError(Exception):
    """A payment did not go through for certain."""


class PaymentDeclined(PaymentError):
    """The provider said no."""


class PaymentDown(PaymentError):
    """Nothing was sent, so nothing was charged."""


class PaymentUnknown(PaymentError):
    """It may have been charged or not."""


class AlphaAdapter:
    """Payments by Alpha."""

    def __init__(self, sdk):
        self.sdk = sdk

    # TODO


class BetaAdapter:
    """Payments by Beta."""

    def __init__(self, sdk):
        self.sdk = sdk

    # TODO


class Checkout:
    """Sells, with whatever takes payments."""

    # TODO: this knows only Alpha, and takes silence for success.
    def __init__(self, payments):
        self.payments = payments

    def buy(self, reference, cents):
        """How the purchase went."""
        self.payments.sdk.charge(cents, reference, lambda code: None)
        return "paid"
