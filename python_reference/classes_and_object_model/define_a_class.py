"""A shopping cart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Self


class Cart:
    """What one customer is about to buy."""

    MAX_ITEMS = 20
    CURRENCIES: ClassVar = frozenset({"EUR", "SEK", "USD"})
    created: ClassVar[int] = 0

    def __init__(self, owner: str, items: Iterable[tuple[str, int]] = (), currency: str = "EUR") -> None:
        self.owner = owner
        self.items = list(items)
        self.currency = currency
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        Cart.created += 1

    def add(self, item: tuple[str, int]) -> None:
        """Put one more item, a tuple (name, cents), into the cart."""
        if len(self.items) >= self.MAX_ITEMS:
            raise ValueError(f"the cart is full: {self.MAX_ITEMS} items")
        self.items.append(item)

    def total(self) -> int:
        """The sum of the cents."""
        return sum(cents for _, cents in self.items)

    def copy(self) -> Self:
        """A new cart of the same class, with the same content."""
        return type(self)(self.owner, self.items, self.currency)
