"""An amount of money and a key of a service, and how they look in text."""

from decimal import Decimal


class Money:
    """An amount in a currency."""

    def __init__(self, amount: Decimal, currency: str):
        self.amount = amount
        self.currency = currency

    # TODO: a text for invoices, and one for developers.


class ApiKey:
    """A secret of a service."""

    def __init__(self, value: str):
        self.value = value

    # TODO: texts that do not give it away.
