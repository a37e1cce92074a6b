"""An amount of money and a key of a service, and how they look in text."""

from __future__ import annotations

from decimal import Decimal

_SHOWN = 4
_LONG_ENOUGH = 12


class Money:
    """An amount in a currency."""

    def __init__(self, amount: Decimal, currency: str) -> None:
        self.amount = amount
        self.currency = currency

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.amount!r}, {self.currency!r})"

    def __str__(self) -> str:
        return f"{self.amount:.2f} {self.currency}"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


class ApiKey:
    """A secret of a service. No text of it shows more than the end."""

    def __init__(self, value: str) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    def __str__(self) -> str:
        return "****" + (self.value[-_SHOWN:] if len(self.value) >= _LONG_ENOUGH else "")
