"""Currencies in small letters are accepted.

Breaks: "if the currency is none of `"EUR"`, `"SEK"` and `"USD"`"
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        self.owner = owner
        self.items = list(items)
        self.currency = currency
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency.upper() not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        Cart.created += 1
