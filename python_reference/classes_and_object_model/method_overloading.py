"""Prices, and discounts of several kinds; other teams add kinds of their own."""

from collections.abc import Callable
from functools import singledispatchmethod
from typing import Any, cast


class Voucher:
    """Money that a customer has paid in advance."""

    def __init__(self, cents: int) -> None:
        self.cents = cents


class Price:
    """An amount in cents."""

    def __init__(self, cents: int) -> None:
        self.cents = cents

    def quote(self, quantity: int = 1, *, gift: bool = False) -> int:
        """The cents for so many, wrapped as a gift or not."""
        return self.cents * quantity + (300 if gift else 0)

    @singledispatchmethod
    def discounted(self, by: object) -> "Price":
        """The price after a discount, never below 0."""
        raise TypeError(f"no discount by {type(by).__name__}")

    @discounted.register(int)
    def _(self, by: int) -> "Price":
        return self._less(by)

    @discounted.register(bool)
    def _(self, by: bool) -> "Price":
        # A bool is an int to Python; as a number of cents it can only be a mistake.
        raise TypeError("no discount by bool")

    @discounted.register(str)
    def _(self, by: str) -> "Price":
        return self._less(self.cents * int(by.removesuffix("%")) // 100)

    @discounted.register(Voucher)
    def _(self, by: Voucher) -> "Price":
        return self._less(by.cents)

    def _less(self, cents: int) -> "Price":
        return Price(max(self.cents - cents, 0))


def add_discount(kind: type, function: Callable[[Price, Any], Price]) -> None:
    """From now on, `function(price, by)` answers `price.discounted(by)` for objects of this kind."""
    cast(Any, Price.discounted).register(kind, function)  # type checkers take it for a plain method


class SalePrice(Price):
    """A price from which a number of cents counts double."""

    @singledispatchmethod
    def discounted(self, by: object) -> Price:
        """The price after a discount, never below 0."""
        return super().discounted(by)

    @discounted.register(int)
    def _(self, by: int) -> Price:
        return super().discounted(2 * by)

    @discounted.register(bool)
    def _(self, by: bool) -> Price:
        return super().discounted(by)  # refused there, and not to be doubled into an int here
