"""Only `add` looks at the limit.

Breaks: "or if there are more items than the limit allows"
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
        Cart.created += 1
