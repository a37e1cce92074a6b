"""Prices, and discounts of several kinds; other teams add kinds of their own."""


class Voucher:
    """Money that a customer has paid in advance."""

    def __init__(self, cents):
        self.cents = cents


class Price:
    """An amount in cents."""

    def __init__(self, cents):
        self.cents = cents

    # TODO: somebody came from Java. Which of these methods are there when the class is made?

    def quote(self):
        return self.cents

    def quote(self, quantity):
        return self.cents * quantity

    def quote(self, quantity, gift):
        return self.cents * quantity + (300 if gift else 0)

    def discounted(self, by: int):
        return Price(max(self.cents - by, 0))

    def discounted(self, by: str):
        return Price(max(self.cents - self.cents * int(by.removesuffix("%")) // 100, 0))

    def discounted(self, by: Voucher):
        return Price(max(self.cents - by.cents, 0))


def add_discount(kind, function):
    """From now on, `function(price, by)` answers `price.discounted(by)` for objects of this kind."""
    # TODO


class SalePrice(Price):
    """A price from which a number of cents counts double. (The extra mile.)"""
