"""Payments that are read from a bank's lines; each bank has a subclass of its own."""

from typing import Self

CODES = {"CHF", "EUR", "USD"}


class Payment:
    """An amount in cents, and the code of its currency."""

    limit = 100_000

    def __init__(self, code: str, cents: int) -> None:
        self.code = code
        self.cents = cents

    @classmethod
    def from_line(cls, line: str) -> Self:
        """A payment of this class, from a line such as `EUR;1250`."""
        code, amount = line.split(";")
        if not cls.is_code(code):
            raise ValueError(f"unknown currency: {code!r}")
        return cls(code, cls.parse_amount(amount))

    @classmethod
    def set_limit(cls, cents: int) -> None:
        """Set the limit of this class, and of the subclasses that have none of their own."""
        cls.limit = cents

    @staticmethod
    def parse_amount(text: str) -> int:
        """The cents that `text` says; a bank that writes them otherwise overrides this."""
        return int(text)

    @staticmethod
    def is_code(text: str) -> bool:
        """Whether `text` is the code of a currency that we take."""
        return text in CODES


class Refund(Payment):
    """A payment that goes back: its lines begin with `refund:`."""

    @classmethod
    def from_line(cls, line: str) -> Self:
        """A refund of this class, from a line such as `refund:EUR;1250`."""
        return super().from_line(line.removeprefix("refund:"))
