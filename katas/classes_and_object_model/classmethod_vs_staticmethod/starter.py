"""Payments that are read from a bank's lines; each bank has a subclass of its own."""

CODES = {"CHF", "EUR", "USD"}


class Payment:
    """An amount in cents, and the code of its currency."""

    limit = 100_000

    def __init__(self, code, cents):
        self.code = code
        self.cents = cents

    # TODO: from_line, set_limit, parse_amount and is_code. What does each of them need to be handed?


class Refund(Payment):
    """A payment that goes back: its lines begin with `refund:`. (The extra mile.)"""
