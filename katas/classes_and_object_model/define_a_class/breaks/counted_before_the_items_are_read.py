"""The arguments are looked at, the cart is counted, and then the items are read.

Breaks: "neither after a `ValueError` nor when iterating `items` raises"
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        self.owner = owner
        self.currency = currency
        Cart.created += 1
        self.items = []
        try:
            self.items.extend(items)
            if len(self.items) > self.MAX_ITEMS:
                raise ValueError("too many")
        except ValueError:
            Cart.created -= 1
            raise
