"""Carts of subclasses are not counted.

Breaks: "`Cart.created` is how many carts have been made since the program began, those of subclasses included."
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        self.owner = owner
        self.items = list(items)
        self.currency = currency
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        if type(self) is Cart:
            Cart.created += 1
